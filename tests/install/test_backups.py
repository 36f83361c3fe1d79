"""Backup and restore: nothing lost, nothing overwritten, and today's keys stay in charge."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from roer.install import backups, roles
from roer.install.cluster import Cluster
from roer.install.faults import Fault

AT = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@pytest.fixture
def installation(cluster: Cluster) -> Iterator[dict[str, str]]:
    """An installation with a word, its key and a file in it."""
    cluster.create("backed_up")
    cluster.create("backed_up_keys", keys=True)
    environment = cluster.env(database="backed_up", keys_database="backed_up_keys")
    execute(environment[backups.OWNER_URL], "CREATE TABLE words (word text)", "INSERT INTO words VALUES ('kept')")
    execute(environment[backups.OWNER_URL], "GRANT SELECT ON words TO roer_app")
    execute(
        environment[backups.KEYS_OWNER_URL], "CREATE TABLE version_key (n int)", "INSERT INTO version_key VALUES (1)"
    )
    (cluster.data / "files").mkdir(exist_ok=True)
    (cluster.data / "files" / "one").write_text("ciphertext")
    yield environment
    cluster.drop("backed_up")
    cluster.drop("backed_up_keys")


def execute(url: str, *statements: str) -> None:
    with psycopg.connect(url) as connection:
        for statement in statements:
            connection.execute(statement)


def column(url: str, query: str) -> list[object]:
    with psycopg.connect(url) as connection:
        return [row[0] for row in connection.execute(query).fetchall()]


def test_what_was_there_at_the_backup_is_there_after_the_restore(installation: dict[str, str], tmp_path: Path) -> None:
    backups.make(installation, tmp_path / "b", AT)
    execute(installation[backups.OWNER_URL], "DELETE FROM words", "CREATE TABLE later (n int)")
    (Path(installation["ROER_DATA"]) / "files" / "one").unlink()
    backups.restore(installation, tmp_path / "b", keys_too=False)
    assert column(installation["ROER_APP_DATABASE_URL"], "SELECT word FROM words") == ["kept"]
    assert column(installation[backups.OWNER_URL], "SELECT to_regclass('later')") == [None]
    extensions = column(installation[backups.OWNER_URL], "SELECT extname FROM pg_extension")
    assert set(roles.EXTENSIONS) <= set(extensions)
    assert (Path(installation["ROER_DATA"]) / "files" / "one").read_text() == "ciphertext"


def test_a_key_destroyed_after_the_backup_stays_gone(installation: dict[str, str], tmp_path: Path) -> None:
    backups.make(installation, tmp_path / "b", AT)
    execute(installation[backups.KEYS_OWNER_URL], "DELETE FROM version_key")
    backups.restore(installation, tmp_path / "b", keys_too=False)
    assert not backups.has_keys(installation)
    backups.restore(installation, tmp_path / "b", keys_too=True)
    assert backups.has_keys(installation)


def test_words_and_keys_lie_apart_and_no_secret_goes_along(installation: dict[str, str], tmp_path: Path) -> None:
    backups.make(installation, tmp_path / "b", AT)
    names = {str(path.relative_to(tmp_path / "b")) for path in (tmp_path / "b").rglob("*") if path.is_file()}
    assert names == {"manifest.json", "main/roer.dump", "keys/roer_keys.dump", "files/one"}
    assert (tmp_path / "b").stat().st_mode & 0o777 == 0o700


def test_a_backup_never_overwrites(installation: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(Fault, match="exists already"):
        backups.make(installation, tmp_path, AT)


def test_a_damaged_backup_changes_nothing(installation: dict[str, str], tmp_path: Path) -> None:
    backups.make(installation, tmp_path / "b", AT)
    dump = tmp_path / "b" / backups.MAIN
    dump.write_bytes(dump.read_bytes()[:-10])
    with pytest.raises(Fault, match="damaged"):
        backups.restore(installation, tmp_path / "b", keys_too=False)
    assert column(installation[backups.OWNER_URL], "SELECT word FROM words") == ["kept"]


def test_any_other_directory_is_refused(installation: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(Fault, match="no backup of Roer"):
        backups.restore(installation, tmp_path, keys_too=False)
