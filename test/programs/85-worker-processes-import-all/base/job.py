"""One job: adds numbers from the command line."""
import sys

from toolbox import arithmetic

print(arithmetic.add(sys.argv[1:]))
