"""As whom PostgreSQL runs. It refuses root, so root hands it over without making an account.

`Servant.prefix` comes before a command line; `user` and `group` go to subprocess.
"""

import os
import pwd
import subprocess
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from roer.install.faults import Fault

NAMESPACE = ("unshare", "--user", "--map-user=1000", "--map-group=1000")


@dataclass(frozen=True)
class Servant:
    """How to start a program that refuses root, and which numeric owner its files have."""

    owner: int
    prefix: tuple[str, ...] = ()
    account: dict[str, object] = field(default_factory=dict)

    @property
    def is_other(self) -> bool:
        """Files must be handed over to another account first."""
        return bool(self.account)


def choose() -> Servant:
    """Run directly as a plain user; as root in a user namespace; where those are shut, as the account nobody."""
    if os.geteuid() != 0:
        return Servant(owner=os.geteuid())
    if _namespaces_work():
        return Servant(owner=0, prefix=NAMESPACE)
    return as_nobody()


def as_nobody() -> Servant:
    """The account that every Unix has and that owns nothing."""
    nobody = pwd.getpwnam("nobody")
    return Servant(nobody.pw_uid, account={"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []})


@cache
def _namespaces_work() -> bool:
    try:
        return subprocess.run([*NAMESPACE, "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def hand_over(servant: Servant, directory: Path) -> None:
    """Give the (empty) directory to the servant's account and check that it can be reached.

    Raises Fault when a parent directory is closed: its permissions are not ours to change.
    """
    if servant.is_other:
        os.chown(directory, servant.owner, -1)
    reach(servant, directory, "Choose another place with DATA=, for example below /var/lib.")


def reach(servant: Servant, path: Path, advice: str) -> None:
    """Raise Fault when the servant's account cannot get to this path."""
    test = subprocess.run([*servant.prefix, "test", "-x", str(path)], cwd="/", **servant.account)  # type: ignore[call-overload]
    if test.returncode:
        raise Fault(
            f"PostgreSQL does not run as root, and the account it runs as instead cannot reach {path}: "
            f"a directory above it is closed. {advice}"
        )
