"""The read-only switch holds for every process on the data directory, from one moment to the next."""

from pathlib import Path

from roer.install.read_only import Switch


def test_what_one_process_switches_another_sees(tmp_path: Path) -> None:
    web, operator = Switch(tmp_path), Switch(tmp_path)
    assert not web
    operator.set(True)
    assert web
    operator.set(False)
    assert not web


def test_the_environment_can_hold_it_on(tmp_path: Path) -> None:
    always = Switch(tmp_path, always=True)
    always.set(False)
    assert always
