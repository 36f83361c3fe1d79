"""`roer serve`: the web server alone, for production under a service manager."""

import argparse
import os

from roer.install.supervisor import web_command

HELP = "run the web server alone (the environment names the databases; see docs/operating.md)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--host, --port, --workers."""
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2, help="processes; about one per core")


def run(options: argparse.Namespace) -> int:
    """Become the web server."""
    command = web_command(options.port, options.host, options.workers)
    os.execv(command[0], command)
