"""publiccode.yml says what the standard asks, and nothing that is not so."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PLATFORMS = {"web", "windows", "mac", "linux", "ios", "android"}
STATUS = {"concept", "development", "beta", "stable", "obsolete"}
KINDS = {
    "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend",
    "standalone/other", "addon", "library", "configurationFiles",
}  # fmt: skip
MAINTENANCE = {"internal", "contract", "community", "none"}
SHORT, LONG = 150, (150, 10_000)


@pytest.fixture(scope="module")
def held() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "publiccode.yml").read_text()))


def test_every_required_key_is_there(held: dict[str, Any]) -> None:
    required = {
        "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal",
        "maintenance", "localisation",
    }  # fmt: skip
    assert required <= held.keys()
    assert held["legal"].keys() >= {"license"}
    assert held["localisation"].keys() >= {"localisationReady", "availableLanguages"}
    assert held["maintenance"]["type"] in MAINTENANCE


def test_codes_are_of_the_lists_of_the_standard(held: dict[str, Any]) -> None:
    assert re.fullmatch(r"0\.\d+(\.\d+)?", held["publiccodeYmlVersion"])
    assert set(held["platforms"]) <= PLATFORMS
    assert held["developmentStatus"] in STATUS
    assert held["softwareType"] in KINDS
    assert urlsplit(held["url"]).scheme == "https"
    assert held["legal"]["license"] == "EUPL-1.2"
    assert isinstance(held["releaseDate"], date) or date.fromisoformat(held["releaseDate"])


def test_people_who_keep_it_are_named(held: dict[str, Any]) -> None:
    assert held["maintenance"]["type"] in ("none", "contract") or all(
        each["name"] for each in held["maintenance"]["contacts"]
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_language_tells_it_short_and_long(held: dict[str, Any], language: str) -> None:
    told = held["description"][language]
    assert 0 < len(told["shortDescription"]) <= SHORT
    assert LONG[0] <= len(told["longDescription"]) <= LONG[1]
    assert told["features"]
    assert language in held["localisation"]["availableLanguages"]


def test_the_version_is_the_one_of_the_package(held: dict[str, Any]) -> None:
    versions = re.findall(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert versions in ([], [held["softwareVersion"]])
