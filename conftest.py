"""A real database for every test module: a copy of one template with migrations, policies, reference data and the cast.

Run as `./roer test-env -- .venv/bin/pytest`, or `make test`. Pages, commands and tests use the app role, under row security.
"""

from __future__ import annotations

import hashlib
import os
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

if os.environ.get("ROER_MODE") != "test":
    raise pytest.UsageError("run the tests with 'make test', or './roer test-env -- .venv/bin/pytest'")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roer.settings")

import django
from django.template import Template
from django.test.utils import setup_test_environment

django.setup()
_plain_render = Template._render
setup_test_environment()
# No test asks which templates a page used; telling it copies every context of every page.
Template._render = _plain_render

from django.core.management import call_command
from django.db import connections

from roer.install.cluster import Cluster
from roer.install.testing import test_cluster as cluster_for_tests

# A browser keeps an event loop in this thread, and Django would hold a second set of connections beside it: the one that
# is not closed between two modules points at a database that is gone. One set for each thread, loop or not.
connections._connections = threading.local()  # type: ignore[attr-defined]

# A busy machine is no failure: generated tests are bounded in number, never in time.
hypothesis.settings.register_profile("roer", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("roer")

SOURCES = (
    "migrations/*",
    "sql/*",
    "models/*.py",
    "models.py",
    "core/**/*.py",
    "access/*.py",
    "people/*.py",
    "demo/**/*",
    "*/reference/*",
    "commands/*.py",
)
ROOT = Path(__file__).parent


def _template_name() -> str:
    files = sorted({file for pattern in SOURCES for file in (ROOT / "src/roer").rglob(pattern) if file.is_file()})
    digest = hashlib.sha256(
        b"".join(str(f.relative_to(ROOT)).encode() + f.read_bytes() for f in files if f.suffix != ".pyc")
    )
    return f"roer_tpl_{digest.hexdigest()[:12]}"


def point_at(cluster: Cluster, name: str) -> None:
    """Let every connection of this process use the databases called `name` and `name`_keys."""
    for alias in connections.databases:
        connections[alias].close()
        database = f"{name}_keys" if alias.startswith("keys") else name
        connections.databases[alias]["NAME"] = database
        connections[alias].settings_dict["NAME"] = database
    os.environ.update(cluster.env(database=name, keys_database=f"{name}_keys"))


def _close_all() -> None:
    for alias in connections.databases:
        connections[alias].close()


@pytest.fixture(scope="session")
def cluster() -> Cluster:
    """The shared test server."""
    return cluster_for_tests()


@pytest.fixture(scope="session")
def template(cluster: Cluster) -> str:
    """The name of the template database, made once for these sources."""
    name = _template_name()
    with cluster.exclusive("template"):
        if cluster.create(name):
            try:
                cluster.create(f"{name}_keys", keys=True)
                point_at(cluster, name)
                call_command("first_tables")
                call_command("migrate", database="owner", verbosity=0)
                call_command("apply_policies")
                call_command("apply_key_store")
                call_command("make_cast", verbosity=0)
            except BaseException:
                _close_all()
                cluster.drop(name)
                cluster.drop(f"{name}_keys")
                raise
            _close_all()
    return name


@pytest.fixture(scope="module")
def world(cluster: Cluster, template: str) -> Iterator[str]:
    """A fresh copy of the template for one test module; returns the database's name."""
    name = f"roer_t_{uuid.uuid4().hex[:12]}"
    cluster.clone(template, name)
    cluster.clone(f"{template}_keys", f"{name}_keys", keys=True)
    point_at(cluster, name)
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT current_user, rolbypassrls, rolsuper FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("roer_app", False, False), "tests must run as the app role"
    yield name
    _close_all()
    cluster.drop(name)
    cluster.drop(f"{name}_keys")
