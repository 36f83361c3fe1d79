"""`roer demo`: Roer with invented people on this machine, one command."""

import argparse

from roer.install.places import data_directory
from roer.install.supervisor import demo

HELP = "start Roer with invented people: database, web server and job worker"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--port and --data."""
    parser.add_argument("--port", type=int, default=8000, help="port on localhost (default 8000)")
    parser.add_argument("--data", help="data directory, kept between runs (default: ROER_DATA, else ./data)")


def run(options: argparse.Namespace) -> int:
    """Run until Ctrl-C or SIGTERM. Raises Fault when something outside stands in the way."""
    return demo(data_directory(options.data), options.port)
