"""Propose values for figures/fitted.toml from a finished country: python bench/lab_fit.py DIR.

Each knob moves its figure in the same direction, so one proportional step is enough; make the country again and look.
"""

import sys
from pathlib import Path

from roer.lab.calibration import compared
from roer.lab.figures import toml
from roer.lab.measuring import Country

KNOBS = {"repeated": "repeated_share", "other_worker_per_year": "other_worker_2016"}


def main(folder: str) -> None:
    """Print the next value of every knob."""
    lines = {line.figure.id: line for line in compared(Country(Path(folder)))}
    for knob, figure in KNOBS.items():
        line, now = lines[figure], toml("fitted")[knob]
        print(f"{knob}: now {now}, {figure} off by {line.error:+.1f} %, next {now * line.figure.value / line.made:.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
