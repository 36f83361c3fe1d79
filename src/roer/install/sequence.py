"""`python -m roer.install.sequence '[["migrate", "--verbosity=0"], ...]'`: management commands in one process.

Loading Django takes a second or more; a start of Roer needs six commands.
"""

import json
import sys

import django
from django.core.management import CommandError, call_command


def main(arguments: list[str]) -> int:
    """Run the commands in order, stopping at the first that fails."""
    django.setup()
    for command in json.loads(arguments[0]):
        try:
            call_command(*command)
        except CommandError as why:
            print(f"{command[0]}: {why}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
