"""Make .venv what requirements/ says, then hand over to `python -m roer`. Standard library only.

The stamp in .venv remembers which requirement files were installed, so that a second start costs nothing.
ROER_REQUIREMENTS picks the groups by hand, for example "run" for a lean server.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "roer-requirements.json"
REQUIREMENTS = ROOT / "requirements"
OLDEST = (3, 11)
DEVELOPERS_COMMANDS = ("dev", "test-env")


class SetupFailed(Exception):
    """Set-up cannot go on; the message tells the reader in plain words what to do."""


def say(line: str) -> None:
    """Show progress; on stderr, so that what a command prints can be read by a program."""
    print(f"Roer: {line}", file=sys.stderr, flush=True)


def wanted_groups(arguments: list[str]) -> set[str]:
    """The requirement files this command needs; what was installed before stays."""
    chosen = os.environ.get("ROER_REQUIREMENTS", "").split()
    if chosen:
        return set(chosen)
    developing = bool(arguments) and arguments[0] in DEVELOPERS_COMMANDS
    return {"run", "lab", "dev"} if developing else {"run", "lab"}


def fingerprint(groups: set[str]) -> dict[str, str]:
    """Group -> sha256 of its pinned file, plus the Python that .venv was made with."""
    files = {group: REQUIREMENTS / f"{group}.txt" for group in sorted(groups | {"installer"})}
    missing = [path.name for path in files.values() if not path.is_file()]
    if missing:
        raise SetupFailed(f"requirements/{missing[0]} is not there. Is this a whole clone?")
    hashes = {group: hashlib.sha256(path.read_bytes()).hexdigest() for group, path in files.items()}
    return {"python": ".".join(map(str, sys.version_info[:3])), **hashes}


def installed() -> dict[str, str]:
    """What the stamp says; empty when .venv is absent or was left half made."""
    try:
        return json.loads(STAMP.read_text()) if PYTHON.exists() else {}
    except (OSError, ValueError):
        return {}


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Two starts at the same moment must not build the same .venv."""
    (ROOT / ".cache").mkdir(exist_ok=True)
    with (ROOT / ".cache" / "bootstrap.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run(command: list[str], explanation: str, **extra: str) -> str:
    """Run a step quietly, with `extra` environment; show what it said and why it matters when it fails."""
    environment = step_environment() | extra
    step = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environment)
    if step.returncode:
        raise SetupFailed(f"{(step.stderr or step.stdout).strip()[-1500:]}\n\n{explanation}")
    return step.stdout


def step_environment() -> dict[str, str]:
    """The environment without a PYTHONPATH that could shadow what gets installed."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}


def make_venv() -> None:
    """A fresh .venv with pip and the pinned installer."""
    say("making .venv")
    no_venv = "Python cannot make a virtual environment. On Debian: apt-get install python3-venv"
    run([sys.executable, "-m", "venv", "--clear", str(VENV)], no_venv)


def index_out_of_reach() -> str:
    """The sentence for a download that failed."""
    return (
        "Roer could not fetch its parts: the package index is out of reach or lacks one of them.\n"
        "Check the network, or point pip at an index that you can reach (pip config set global.index-url ADDRESS),\n"
        "and start again: what was already fetched is kept."
    )


def like_pip() -> dict[str, str]:
    """The installer reads no pip settings: tell it which index and which certificates pip was told to use."""
    pip_says = run([str(PYTHON), "-m", "pip", "config", "list"], "pip does not answer.")
    settings = dict(line.split("=", 1) for line in pip_says.splitlines() if "=" in line)
    told = {}
    for variable, name in (("UV_DEFAULT_INDEX", "index-url"), ("SSL_CERT_FILE", "cert")):
        found = [settings.get(f"{level}.{name}") for level in (":env:", "site", "user", "global")]
        if variable not in os.environ and any(found):
            told[variable] = next(filter(None, found)).strip("'\"")
    return told


def install(groups: set[str]) -> None:
    """Bring .venv to exactly the pinned, hashed versions of these groups."""
    say(f"installing what {', '.join(sorted(groups))} need (the first time this takes a minute)")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    run([*pip, "-r", str(REQUIREMENTS / "installer.txt")], index_out_of_reach())
    files = [str(REQUIREMENTS / f"{group}.txt") for group in sorted(groups)]
    sync = [str(PYTHON), "-m", "uv", "pip", "sync", "--quiet", "--python", str(PYTHON), "--require-hashes"]
    run([*sync, *files], index_out_of_reach(), **like_pip())


def prepare(groups: set[str]) -> None:
    """Make .venv right for these groups; does nothing when it already is."""
    before = installed()
    groups |= set(before) - {"python", "installer"}
    if before == fingerprint(groups):
        return
    with only_one():
        before, wanted = installed(), fingerprint(groups)
        if before == wanted:
            return
        if not PYTHON.exists() or before.get("python", wanted["python"]) != wanted["python"]:
            make_venv()
        STAMP.unlink(missing_ok=True)
        install(groups)
        STAMP.write_text(json.dumps(wanted, indent=1))


def hand_over(arguments: list[str]) -> None:
    """Become `python -m roer ...`, so that signals reach it directly.

    Where Python was told to keep no compiled files, every process would compile two thousand modules anew: Roer keeps them.
    """
    path = os.environ.get("PYTHONPATH")
    environment = os.environ | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep + path if path else ''}"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    os.execve(PYTHON, [str(PYTHON), "-m", "roer", *arguments], environment)


def main(arguments: list[str]) -> int:
    """Prepare and hand over; returns only when that was not possible."""
    if sys.version_info < OLDEST:
        say(f"Python {sys.version.split()[0]} is too old; Roer needs 3.11 or newer.")
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        prepare(wanted_groups(arguments))
    except SetupFailed as why:
        say(str(why))
        return 1
    except KeyboardInterrupt:
        return 130
    hand_over(arguments)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
