import sys

from .commands import COMMANDS

for _name in sys.argv[1:]:
    print(COMMANDS[_name]())
