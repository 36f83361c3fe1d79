"""The first start: what gets installed, and what is said when it cannot be."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import bootstrap
import pytest

from roer.install.places import ROOT


@pytest.mark.parametrize(
    ("arguments", "groups"),
    [
        (["demo"], {"run", "lab"}),
        (["test-env", "--", "pytest"], {"run", "lab", "dev"}),
        (["dev", "check"], {"run", "lab", "dev"}),
        ([], {"run", "lab"}),
    ],
)
def test_a_command_installs_no_more_than_it_needs(
    arguments: list[str], groups: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ROER_REQUIREMENTS", raising=False)
    assert bootstrap.wanted_groups(arguments) == groups


def test_a_server_may_choose_less(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROER_REQUIREMENTS", "run")
    assert bootstrap.wanted_groups(["serve"]) == {"run"}


def test_a_changed_pin_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for group in ("run", "installer"):
        (tmp_path / f"{group}.txt").write_text("one==1")
    monkeypatch.setattr(bootstrap, "REQUIREMENTS", tmp_path)
    before = bootstrap.fingerprint({"run"})
    (tmp_path / "run.txt").write_text("one==2")
    assert bootstrap.fingerprint({"run"}) != before


def test_every_pin_has_hashes_and_names_no_download_address() -> None:
    for pins in sorted((ROOT / "requirements").glob("*.txt")):
        text = pins.read_text()
        names = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert "://" not in text
        assert all("==" in line for line in names), pins
        assert text.count("==") == len(names) <= text.count("--hash=sha256:"), pins


@pytest.mark.long
def test_an_index_out_of_reach_is_said_in_plain_words(tmp_path: Path) -> None:
    for name in ("bootstrap.py", "roer", "requirements"):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, tmp_path / name)
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0", "PIP_NO_CACHE_DIR": "1"}
    nowhere |= {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", "PIP_EXTRA_INDEX_URL": ""}
    done = subprocess.run(
        [sys.executable, tmp_path / "bootstrap.py", "demo"], env=os.environ | nowhere, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "the package index is out of reach" in done.stderr
    assert "Traceback" not in done.stderr
