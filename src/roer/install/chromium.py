"""Chromium for the journeys: found, or installed when that is possible, never skipped in silence."""

import os
import shutil
import subprocess

from roer.install.faults import Fault

NAMES = ("chromium", "chromium-browser", "google-chrome")


def ensure() -> str:
    """The path of Chromium; root on Debian gets it from the package archive. Raises Fault."""
    found = find()
    if found:
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Roer: installing Chromium for the journeys (about half a minute) ...", flush=True)
        _install()
        found = find()
    if not found:
        raise Fault(
            "The tests open Roer in a browser, and Chromium is not on this machine. Ask whoever may: "
            "apt-get install chromium. Or point ROER_CHROMIUM at the program."
        )
    return found


def find() -> str | None:
    """ROER_CHROMIUM, else the first known name on the path."""
    chosen = os.environ.get("ROER_CHROMIUM")
    return shutil.which(chosen) if chosen else next(filter(None, map(shutil.which, NAMES)), None)


def _install() -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]):
        done = subprocess.run(step, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            raise Fault(f"Chromium could not be installed ({' '.join(step)}):\n{done.stderr.strip()[-800:]}")
