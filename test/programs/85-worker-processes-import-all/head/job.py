"""One job: adds numbers from the command line."""
import sys

import toolbox.all
from toolbox import arithmetic

print(arithmetic.add(sys.argv[1:]))
