"""The embedded database: who may enter what, and what survives a hard stop."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from roer.install import servant
from roer.install.cluster import Cluster
from roer.install.faults import Fault
from roer.install.places import SOURCE
from roer.install.processes import is_alive
from roer.install.servant import as_nobody

from .conftest import needs_root

ENTRY = [  # variable, role, and whether it may enter the main database and the key store
    ("ROER_APP_DATABASE_URL", True, False),
    ("ROER_CLOCK_DATABASE_URL", True, False),
    ("ROER_EXPORT_DATABASE_URL", True, False),
    ("ROER_OWNER_DATABASE_URL", True, True),
    ("ROER_KEYS_DATABASE_URL", False, True),
]


def may_enter(url: str) -> bool:
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return False
    return True


@pytest.mark.parametrize(("variable", "main", "keys"), ENTRY)
def test_each_role_enters_only_its_own_database(cluster: Cluster, variable: str, main: bool, keys: bool) -> None:
    into_main = cluster.env(keys_database="roer")[variable]
    into_keys = cluster.env(database="roer_keys")[variable]
    assert (may_enter(into_main), may_enter(into_keys)) == (main, keys)


def test_a_copy_of_a_database_is_as_closed_as_the_original(cluster: Cluster) -> None:
    with psycopg.connect(cluster.env()["ROER_OWNER_DATABASE_URL"]) as owner:
        owner.execute("CREATE TABLE IF NOT EXISTS kept (word text)")
    cluster.clone("roer", "roer_copy")
    cluster.clone("roer_keys", "roer_keys_copy", keys=True)
    environment = cluster.env(database="roer_copy", keys_database="roer_keys_copy")
    assert may_enter(environment["ROER_APP_DATABASE_URL"])
    assert not may_enter(cluster.env(database="roer_keys_copy")["ROER_APP_DATABASE_URL"])
    with psycopg.connect(environment["ROER_OWNER_DATABASE_URL"]) as owner:
        assert owner.execute("SELECT count(*) FROM kept").fetchone() == (0,)
    cluster.drop("roer_copy")
    cluster.drop("roer_keys_copy")
    assert not may_enter(environment["ROER_APP_DATABASE_URL"])


def test_no_role_of_the_house_is_above_row_security(cluster: Cluster) -> None:
    query = "SELECT rolname FROM pg_roles WHERE rolname LIKE 'roer%' AND (rolsuper OR rolbypassrls OR rolcreaterole)"
    with psycopg.connect(cluster.admin_url) as admin:
        assert admin.execute(query).fetchall() == []
        assert admin.execute("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'roer%'").fetchone() == (5,)


def test_the_app_makes_no_tables_and_a_wrong_password_opens_nothing(cluster: Cluster) -> None:
    url = cluster.env()["ROER_APP_DATABASE_URL"]
    with psycopg.connect(url) as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute("CREATE TABLE mine (n int)")
    password = psycopg.conninfo.conninfo_to_dict(url)["password"]
    assert not may_enter(url.replace(str(password), "guess"))


def test_nothing_listens_on_the_network_and_the_socket_is_closed_to_others(cluster: Cluster) -> None:
    assert cluster.postmaster is not None
    assert cluster.postmaster.sockets.stat().st_mode & 0o777 == 0o700
    with psycopg.connect(cluster.admin_url) as admin:
        assert admin.execute("SHOW listen_addresses").fetchone() == ("",)


def test_a_statement_that_fails_leaves_no_words_in_the_server_log(cluster: Cluster) -> None:
    with psycopg.connect(cluster.admin_url, autocommit=True) as admin, pytest.raises(psycopg.Error):
        admin.execute("INSERT INTO nowhere VALUES ('kanariewoord')")
    assert "kanariewoord" not in (cluster.data / "logs" / "postgresql.log").read_text()


@pytest.mark.parametrize("folder", ["a directory with spaces & signs", "d" * 120])
def test_data_and_passwords_stay_between_starts(tmp_path: Path, folder: str) -> None:
    first = Cluster.start(tmp_path / folder, mode="demo")
    with psycopg.connect(first.env()["ROER_OWNER_DATABASE_URL"]) as owner:
        owner.execute("CREATE TABLE kept (n int)")
    first.stop()
    second = Cluster.start(tmp_path / folder, mode="demo")
    try:
        assert second.env() == first.env()
        assert may_enter(second.env()["ROER_APP_DATABASE_URL"])
        with psycopg.connect(second.env()["ROER_OWNER_DATABASE_URL"]) as owner:
            assert owner.execute("SELECT count(*) FROM kept").fetchone() == (0,)
    finally:
        second.stop()


def test_after_a_hard_stop_what_was_committed_is_there(tmp_path: Path) -> None:
    first = Cluster.start(tmp_path, mode="demo")
    assert first.postmaster is not None
    with psycopg.connect(first.env()["ROER_OWNER_DATABASE_URL"]) as owner:
        owner.execute("CREATE TABLE kept AS SELECT 7 AS n")
    pid = first.postmaster.pid()
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    # The number of the dead server may belong to something else by now, here to this test.
    lock = tmp_path / "pg" / "postmaster.pid"
    lock.write_text(lock.read_text().replace(str(pid), str(os.getpid()), 1))
    second = Cluster.start(tmp_path, mode="demo")
    try:
        with psycopg.connect(second.env()["ROER_OWNER_DATABASE_URL"]) as owner:
            assert owner.execute("SELECT n FROM kept").fetchone() == (7,)
    finally:
        second.stop()


def test_the_server_ends_when_whoever_started_it_is_killed(tmp_path: Path) -> None:
    program = (
        "import pathlib, sys, time; from roer.install.cluster import Cluster\n"
        "cluster = Cluster.start(pathlib.Path(sys.argv[1]), mode='demo')\n"
        "print(cluster.postmaster.pid(), flush=True); time.sleep(60)"
    )
    starter = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
    )  # fmt: skip
    assert starter.stdout is not None
    pid = int(starter.stdout.readline())
    assert is_alive(pid)
    starter.kill()
    starter.wait()
    deadline = time.monotonic() + 10
    while is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_alive(pid)


def test_debians_own_postgresql_serves_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not folders:
        pytest.skip("Debian's PostgreSQL is not on this machine")
    monkeypatch.setenv("ROER_PG_BIN", str(folders[-1]))
    cluster = Cluster.start(tmp_path, mode="demo")
    monkeypatch.delenv("ROER_PG_BIN")
    try:
        assert may_enter(cluster.env()["ROER_APP_DATABASE_URL"])
        cluster.stop()
        again = Cluster.start(tmp_path, mode="demo")  # finds the programs of the version that made the files
        assert again.postmaster is not None
        assert again.postmaster.programs.folder == folders[-1]
    finally:
        cluster.stop()


def test_another_server_is_set_up_by_its_address(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", cluster.admin_url)
    try:
        elsewhere = Cluster.start(tmp_path, mode="demo")
        assert elsewhere.postmaster is None
        assert not (tmp_path / "pg").exists()
        assert may_enter(elsewhere.env()["ROER_APP_DATABASE_URL"])
        assert not may_enter(cluster.env()["ROER_APP_DATABASE_URL"])  # this directory's passwords hold now
    finally:
        monkeypatch.delenv("DATABASE_URL")
        Cluster.start(cluster.data, mode="test", for_tests=True)  # and its own again


@needs_root
def test_without_namespaces_root_uses_an_account_that_is_there(
    open_directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(servant, "_namespaces_work", lambda: False)
    cluster = Cluster.start(open_directory / "data", mode="demo")
    try:
        assert (cluster.data / "pg").stat().st_uid == as_nobody().owner
        assert may_enter(cluster.env()["ROER_APP_DATABASE_URL"])
    finally:
        cluster.stop()


@needs_root
def test_a_closed_directory_is_named_and_left_closed(open_directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servant, "_namespaces_work", lambda: False)
    closed = open_directory / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(Fault, match="a directory above it is closed"):
        Cluster.start(closed / "data", mode="demo")
    assert closed.stat().st_mode & 0o777 == 0o700


@needs_root
def test_a_plain_user_runs_it_without_any_help(open_directory: Path) -> None:
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    home = open_directory / "home"
    home.mkdir()
    os.chown(home, 65534, 65534)
    program = (
        "import pathlib, psycopg, sys; from roer.install.cluster import Cluster\n"
        "cluster = Cluster.start(pathlib.Path(sys.argv[1]), mode='demo')\n"
        "psycopg.connect(cluster.env()['ROER_APP_DATABASE_URL']).close(); cluster.stop(); print('it ran')"
    )
    done = subprocess.run(
        ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/python3", "-c", program, home / "d"],
        env={"PYTHONPATH": f"{SOURCE}:{packages}", "PATH": os.defpath}, capture_output=True, text=True, cwd="/",
    )  # fmt: skip
    assert done.stdout == "it ran\n", done.stderr
