"""The browser for the journeys is found or asked for, never skipped."""

from pathlib import Path

import pytest

from roer.install import chromium
from roer.install.faults import Fault


def test_a_machine_without_it_and_without_a_way_to_get_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("ROER_CHROMIUM", raising=False)
    with pytest.raises(Fault, match="apt-get install chromium"):
        chromium.ensure()


def test_the_one_that_was_chosen_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = tmp_path / "browser"
    chosen.write_text("#!/bin/sh\n")
    chosen.chmod(0o755)
    monkeypatch.setenv("ROER_CHROMIUM", str(chosen))
    assert chromium.ensure() == str(chosen)
