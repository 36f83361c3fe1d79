"""Database roles and the two databases of the house, made on any server that an administrator can reach.

owner makes tables · app serves requests under row security · clock runs night jobs · export reads pseudonymised
views · keys reaches the key store and nothing else. Rights on tables come later, from `apply_policies`.
"""

from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
from psycopg import sql

from roer.install.secretfiles import ROLES

EXTENSIONS = ("btree_gist", "pg_trgm", "unaccent")
OWNER = "roer_owner"
MAY_CONNECT = {
    "roer": ("roer_owner", "roer_app", "roer_clock", "roer_export"),
    "roer_keys": ("roer_owner", "roer_keys"),
}


def url_for(admin_url: str, role: str, password: str, database: str) -> str:
    """The administrator's address with another role and database in it."""
    parts = urlsplit(admin_url)
    where = parts.netloc.rpartition("@")[2]
    who = f"{quote(role, safe='')}:{quote(password, safe='')}"
    return urlunsplit((parts.scheme, f"{who}@{where}", f"/{quote(database, safe='')}", parts.query, ""))


def with_database(admin_url: str, database: str) -> str:
    """The administrator's address, pointing at another database."""
    parts = urlsplit(admin_url)
    return urlunsplit((parts.scheme, parts.netloc, f"/{quote(database, safe='')}", parts.query, ""))


def ensure_roles(admin_url: str, passwords: dict[str, str]) -> None:
    """Make the five roles or set their passwords again; none is superuser and none passes row security by right."""
    with psycopg.connect(admin_url, autocommit=True) as admin:
        present = {name for (name,) in admin.execute("SELECT rolname FROM pg_roles")}
        for role in ROLES:
            verb = "ALTER" if role in present else "CREATE"
            statement = "{} ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD {}"
            admin.execute(sql.SQL(statement).format(sql.SQL(verb), sql.Identifier(role), sql.Literal(passwords[role])))
        # An administrator who is no superuser may hand a database only to a role it belongs to.
        admin.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(OWNER)))


def ensure_database(admin_url: str, name: str, *, keys: bool = False, template: str | None = None) -> bool:
    """Make a database owned by roer_owner, closed to every role that has no business there.

    `keys` says that it is a key store. With `template` it starts as a copy. Returns False when it was there already.
    """
    with psycopg.connect(admin_url, autocommit=True) as admin:
        if admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            return False
        create = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} ENCODING 'UTF8' STRATEGY FILE_COPY")
        origin = sql.Identifier(template or "template0")
        admin.execute(create.format(sql.Identifier(name), sql.Identifier(OWNER), origin))
        _close(admin, name, MAY_CONNECT["roer_keys" if keys else "roer"])
    if template is None and not keys:
        _add_extensions(with_database(admin_url, name))
    return True


def _close(admin: psycopg.Connection, name: str, allowed: tuple[str, ...]) -> None:
    database = sql.Identifier(name)
    admin.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    for role in allowed:
        admin.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, sql.Identifier(role)))


def _add_extensions(database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as admin:
        for extension in EXTENSIONS:
            admin.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(extension)))


def drop_database(admin_url: str, name: str) -> None:
    """Throw a database away, ending whoever is still connected to it."""
    with psycopg.connect(admin_url, autocommit=True) as admin:
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
