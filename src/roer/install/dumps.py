"""Dumping and restoring one database with PostgreSQL's own programs, as the owner of its tables."""

import os
import subprocess
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from roer.install import binaries
from roer.install.faults import Fault


def dump(url: str, target: Path) -> None:
    """Write a compressed dump of the database at `url`. Raises Fault."""
    _run("pg_dump", url, "--format=custom", f"--file={target}")


def inspect(source: Path) -> None:
    """Read the table of contents. Raises Fault when the dump is damaged or of another kind."""
    _run("pg_restore", None, "--list", "--file=/dev/null", str(source))


def restore(url: str, source: Path) -> None:
    """Empty the database at `url` and fill it from the dump, in one transaction. Raises Fault."""
    _empty(url)
    _run(
        "pg_restore", url, "--no-owner", "--no-comments", "--exit-on-error", "--single-transaction", str(source)
    )  # fmt: skip


def _empty(url: str) -> None:
    """Drop every schema with all that is in it, and make the public one again."""
    own = "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'"
    try:
        with psycopg.connect(url) as owner:
            owner.execute("SET lock_timeout = '10s'")
            for (name,) in owner.execute(own).fetchall():
                owner.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(name)))
            owner.execute("CREATE SCHEMA public")
            owner.execute("GRANT USAGE ON SCHEMA public TO PUBLIC")
    except psycopg.errors.LockNotAvailable as why:
        raise Fault("The database is in use. Stop Roer's web servers and workers first.") from why
    except psycopg.OperationalError as why:
        raise Fault(f"The database does not let us in: {why}") from why


def _run(program: str, url: str | None, *arguments: str) -> None:
    """Run one program; the password goes by the environment, where other accounts do not see it."""
    parts = urlsplit(url or "")
    where = [f"--dbname={_without_password(url)}"] if url else []
    secret = {"PGPASSWORD": psycopg.conninfo.conninfo_to_dict(url).get("password", "")} if url else {}
    environment = os.environ | {name: str(value) for name, value in secret.items()}
    command = [binaries.find().program(program), *where, *arguments]
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        about = f" of database {parts.path.lstrip('/')}" if url else ""
        raise Fault(f"{program}{about} failed:\n{done.stderr.strip()[-1500:]}")


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    who, _, where = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=f"{who.partition(':')[0]}@{where}"))
