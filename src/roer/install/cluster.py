"""The database of one installation, embedded or on a server, and the environment that Roer's processes need.

    cluster = Cluster.start(Path("data"), mode="demo")
    os.environ.update(cluster.env(port=8000))
    ...
    cluster.stop()

With DATABASE_URL set (an administrator's address) nothing is started: the roles and databases are made there.
"""

import contextlib
import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import quote

import psycopg

from roer.install import binaries, masterkeys, roles, secretfiles, servant
from roer.install.faults import Fault
from roer.install.locks import in_turn
from roer.install.places import private_directory
from roer.install.postmaster import PORT, Postmaster
from roer.install.roles import url_for

DATABASE = "roer"
KEYS_DATABASE = "roer_keys"


@dataclass
class Cluster:
    """A database that runs. `postmaster` is None when it is somebody else's server."""

    data: Path
    mode: str
    admin_url: str
    postmaster: Postmaster | None

    @classmethod
    def start(cls, data_dir: Path, *, mode: str, attached: bool = True, for_tests: bool = False) -> Self:
        """Make what is absent, start what is not running, and return it ready.

        `attached`: the embedded server ends with this process. `for_tests`: fast, and not safe when power fails.
        Raises Fault.
        """
        data = _data_directory(data_dir)
        with in_turn(data, "start"):
            postmaster = None
            admin_url = os.environ.get("DATABASE_URL", "")
            if not admin_url:
                postmaster = embedded(data, for_tests=for_tests)
                admin_url = _run(postmaster, attached)
            cluster = cls(data, mode, admin_url, postmaster)
            cluster._prepare()
        return cluster

    def env(self, *, port: int = 8000, database: str = DATABASE, keys_database: str = KEYS_DATABASE) -> dict[str, str]:
        """Every ROER_* variable that settings.py reads, for these databases.

        No clock is read: the master key file exists since `start`.
        """
        passwords = secretfiles.passwords(self.data)

        def url(role: str, name: str) -> str:
            return url_for(self.admin_url, role, passwords[role], name)

        return {
            "ROER_MODE": self.mode,
            "ROER_DATA": str(self.data),
            "ROER_PORT": str(port),
            "ROER_SECRET_KEY": secretfiles.signing_key(self.data),
            "ROER_MASTER_KEYS": str(self.master_keys),
            "ROER_APP_DATABASE_URL": url("roer_app", database),
            "ROER_OWNER_DATABASE_URL": url("roer_owner", database),
            "ROER_CLOCK_DATABASE_URL": url("roer_clock", database),
            "ROER_EXPORT_DATABASE_URL": url("roer_export", database),
            "ROER_KEYS_DATABASE_URL": url("roer_keys", keys_database),
            "ROER_KEYS_OWNER_DATABASE_URL": url("roer_owner", keys_database),
        }

    @property
    def master_keys(self) -> Path:
        """The master key file."""
        return secretfiles.directory(self.data) / "master-keys.json"

    def create(self, name: str, *, keys: bool = False) -> bool:
        """Make an empty database with the rights of the house (`keys`: a key store). False when it exists."""
        return roles.ensure_database(self.admin_url, name, keys=keys)

    def clone(self, template: str, name: str, *, keys: bool = False) -> None:
        """Make a database as a copy of another one, to which nobody may be connected. Replaces an older copy."""
        self.drop(name)
        roles.ensure_database(self.admin_url, name, keys=keys, template=template)

    def drop(self, name: str) -> None:
        """Throw a database away."""
        roles.drop_database(self.admin_url, name)

    def exclusive(self, name: str) -> contextlib.AbstractContextManager[None]:
        """One process at a time, for example while a template is being made."""
        return in_turn(self.data, name)

    def stop(self) -> None:
        """Stop the embedded server; somebody else's server is left alone."""
        if self.postmaster:
            self.postmaster.stop()

    def _prepare(self) -> None:
        masterkeys.ensure(self.master_keys, dt.datetime.now(dt.UTC).date())
        secretfiles.signing_key(self.data)
        try:
            roles.ensure_roles(self.admin_url, secretfiles.passwords(self.data))
            self.create(DATABASE)
            self.create(KEYS_DATABASE, keys=True)
        except psycopg.OperationalError as why:
            raise Fault(f"The database does not let us in: {why}") from why


def _data_directory(given: Path) -> Path:
    """Make it when absent; where PostgreSQL runs as another account, that one must be able to pass."""
    mode = 0o711 if servant.choose().is_other else 0o700
    try:
        return private_directory(given.expanduser().resolve(), mode)
    except OSError as why:
        raise Fault(f"The data directory {given} cannot be made: {why.strerror}.") from why


def embedded(data: Path, *, for_tests: bool = False) -> Postmaster:
    """The server for this directory, with programs of the version that made its files."""
    version = data / "pg" / "PG_VERSION"
    major = int(version.read_text()) if version.exists() else None
    return Postmaster(data, binaries.find(major), servant.choose(), for_tests)


def _run(postmaster: Postmaster, attached: bool) -> str:
    """Make and start the server where needed. Returns the administrator's address."""
    password = secretfiles.passwords(postmaster.data)["postgres"]
    if not (postmaster.pg / "PG_VERSION").exists():
        postmaster.create(password)
    if postmaster.pid() is None:
        postmaster.start(attached=attached)
    server = f"postgresql:///postgres?host={quote(str(postmaster.sockets), safe='/')}&port={PORT}"
    return url_for(server, "postgres", password, "postgres")
