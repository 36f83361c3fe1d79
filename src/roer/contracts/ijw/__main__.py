"""python -m roer.contracts.ijw: the tool without the rest of Roer."""

import sys

from roer.contracts.ijw.cli import main

sys.exit(main(sys.argv[1:]))
