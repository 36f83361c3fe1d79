"""`python -m roer`: the same as ./roer."""

import sys

from roer.cli import main

sys.exit(main())
