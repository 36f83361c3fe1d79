"""Options that several commands share."""

import argparse


def add_data(parser: argparse.ArgumentParser) -> None:
    """--data: which installation."""
    parser.add_argument("--data", help="data directory (default: ROER_DATA, else ./data)")
