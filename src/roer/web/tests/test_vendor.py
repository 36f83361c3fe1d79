"""What was copied from elsewhere is what the manifest says, with its licence."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

VENDOR = Path(__file__).parent.parent / "static/web/vendor"
MANIFEST = json.loads((VENDOR / "manifest.json").read_text())
OPEN = {"EUPL-1.2", "0BSD"}


def test_every_file_is_the_one_in_the_manifest() -> None:
    for name, digest in MANIFEST["files"].items():
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest


def test_every_package_is_open_and_brings_its_licence_text() -> None:
    assert {package["licence"] for package in MANIFEST["packages"]} <= OPEN
    assert all((VENDOR / package["licence_text"]).is_file() for package in MANIFEST["packages"])


def test_nothing_is_fetched_from_elsewhere() -> None:
    for path in VENDOR.parent.glob("*.css"):
        assert "http" not in path.read_text()
    assert "url(http" not in (VENDOR / "components.css").read_text()
