"""Which road a party uses, from the settings of the installation.

ROER_ROAD_FOLDER names a folder with one folder per party; or ROER_ROAD_HUB the https address of a hub, with
ROER_ROAD_CERTIFICATES a folder that holds CODE.pem and CODE.key of each own party, and hub.pem: who signs the hub's.
With ROER_ROAD_EVERYONE=1 nothing is brought within the installation: all messages go over the road.
"""

from collections.abc import Mapping
from pathlib import Path

from roer.contracts.road.base import Road
from roer.contracts.road.folder import FolderRoad
from roer.contracts.road.https import HttpsRoad, HubSettings

FOLDER, HUB, CERTIFICATES = "ROER_ROAD_FOLDER", "ROER_ROAD_HUB", "ROER_ROAD_CERTIFICATES"
EVERYONE = "ROER_ROAD_EVERYONE"


class RoadSettingsError(ValueError):
    """The settings of the road are half or double; the message says which to mend."""


def road_of(settings: Mapping[str, str], *, own: str) -> Road | None:
    """Return the road of the party with this code; None when no road is set. Raises RoadSettingsError."""
    folder, hub = settings.get(FOLDER), settings.get(HUB)
    if folder and hub:
        raise RoadSettingsError(f"Set {FOLDER} or {HUB}, not both.")
    if folder:
        return FolderRoad(Path(folder) / own, own=own)
    return HttpsRoad(_hub(hub, settings.get(CERTIFICATES), own)) if hub else None


def carries_everyone(settings: Mapping[str, str]) -> bool:
    """Say whether parties of this installation also reach each other over the road (ROER_ROAD_EVERYONE=1)."""
    return settings.get(EVERYONE) == "1" and bool(settings.get(FOLDER) or settings.get(HUB))


def _hub(address: str, certificates: str | None, own: str) -> HubSettings:
    if not certificates:
        raise RoadSettingsError(f"{HUB} needs {CERTIFICATES}.")
    files = [Path(certificates) / name for name in (f"{own}.pem", f"{own}.key", "hub.pem")]
    absent = [file.name for file in files if not file.is_file()]
    if absent:
        raise RoadSettingsError(f"{CERTIFICATES} has no {', '.join(absent)}.")
    certificate, key, trusted = files
    return HubSettings(address, own_certificate=certificate, own_key=key, trusted=trusted)
