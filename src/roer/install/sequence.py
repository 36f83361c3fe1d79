"""`python -m roer.install.sequence '[["migrate", "--verbosity=0"], ...]'`: management commands in one process.

Loading Django takes a second or more; a start of Roer needs six commands.
"""

import json
import sys

import django
from django.core.management import call_command


def main(arguments: list[str]) -> int:
    """Run the commands in order, stopping at the first that fails."""
    django.setup()
    for command in json.loads(arguments[0]):
        call_command(*command)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
