"""The master key file: private, never made twice, one generation more at each rotation."""

import base64
import datetime as dt
from pathlib import Path

from roer.install import masterkeys

DAY = dt.date(2026, 11, 22)


def test_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = masterkeys.ensure(tmp_path / "secrets" / "master-keys.json", DAY)
    before = path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert masterkeys.ensure(path, DAY).read_bytes() == before


def test_every_key_is_32_bytes_and_none_is_the_same(tmp_path: Path) -> None:
    known = masterkeys.load(masterkeys.ensure(tmp_path / "keys.json", DAY))
    keys = [known["generations"][0]["key"], *(known[name] for name in masterkeys.OTHERS)]
    assert {len(base64.b64decode(key)) for key in keys} == {32}
    assert len(set(keys)) == 4


def test_rotation_adds_a_generation_and_keeps_the_rest(tmp_path: Path) -> None:
    path = masterkeys.ensure(tmp_path / "keys.json", DAY)
    before = masterkeys.load(path)
    assert masterkeys.add_generation(path, dt.date(2027, 1, 1)) == 2
    after = masterkeys.load(path)
    assert after["generations"][0] == before["generations"][0]
    assert after["generations"][1]["made"] == "2027-01-01"
    assert [after[name] for name in masterkeys.OTHERS] == [before[name] for name in masterkeys.OTHERS]


def test_a_retired_generation_has_no_key_any_more(tmp_path: Path) -> None:
    path = masterkeys.ensure(tmp_path / "keys.json", DAY)
    old = masterkeys.load(path)["generations"][0]["key"]
    masterkeys.add_generation(path, DAY)
    assert masterkeys.retire_older(path, 2, dt.date(2027, 1, 1)) == [1]
    assert old not in path.read_text()
    assert masterkeys.load(path)["generations"][0]["retired"] == "2027-01-01"
    assert masterkeys.retire_older(path, 2, dt.date(2027, 1, 2)) == []
