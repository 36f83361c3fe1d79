"""`roer work`: the job worker alone, for production under a service manager."""

import argparse
import os

from roer.install.django_commands import SETTINGS
from roer.install.supervisor import job_command

HELP = "run the job worker alone (the environment names the databases; see docs/operating.md)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def run(options: argparse.Namespace) -> int:
    """Become the job worker."""
    command = job_command()
    os.execve(command[0], command, os.environ | {"DJANGO_SETTINGS_MODULE": SETTINGS})
