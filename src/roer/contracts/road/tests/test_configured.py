"""Settings lead to the right road, and half settings are told."""

import shutil
from pathlib import Path

import pytest

from roer.contracts.road.configured import CERTIFICATES, FOLDER, HUB, RoadSettingsError, road_of
from roer.contracts.road.folder import FolderRoad
from roer.contracts.road.tests.certificates import Authority
from roer.contracts.road.tests.hub import open_hub


def test_no_setting_is_no_road() -> None:
    assert road_of({}, own="0344") is None


def test_a_folder_for_each_party(tmp_path: Path) -> None:
    road = road_of({FOLDER: str(tmp_path)}, own="0344")
    assert isinstance(road, FolderRoad)
    assert (tmp_path / "0344" / "in").is_dir()


def test_a_hub_knows_us_by_our_certificate(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    authority.certify("0344")
    shutil.copy(authority.file, tmp_path / "hub.pem")
    with open_hub(authority, "0344", "12345678") as hub:
        road = road_of({HUB: hub.address, CERTIFICATES: str(tmp_path)}, own="0344")
        assert road is not None
        road.send(b"<a/>", receiver="12345678", message_id="M1")
        assert hub.incoming["12345678"]["M1"].sender == "0344"


@pytest.mark.parametrize("settings", [
    {FOLDER: "a", HUB: "https://b"},
    {HUB: "https://b"},
    {HUB: "https://b", CERTIFICATES: "nowhere"},
])  # fmt: skip
def test_half_or_double_settings_are_told(settings: dict[str, str]) -> None:
    with pytest.raises(RoadSettingsError):
        road_of(settings, own="0344")
