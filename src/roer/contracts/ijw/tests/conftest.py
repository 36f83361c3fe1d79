"""What the tests of the message library share: the marker of rules, and the official schemas when they are there."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("ijw", max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ijw")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "ijw(rule): shows that the library keeps this rule of iJw 3.2")


def official_folder() -> Path | None:
    """The folder with the official schemas: ROER_IJW_SCHEMAS, or the reference material beside the project."""
    places = [Path(os.environ["ROER_IJW_SCHEMAS"])] if os.environ.get("ROER_IJW_SCHEMAS") else []
    places.append(Path(__file__).resolve().parents[6] / "shared" / "data" / "ijw")
    return next((place for place in places if (place / "JW301.xsd").is_file()), None)


@pytest.fixture(scope="session")
def schemas() -> Path:
    folder = official_folder()
    if folder is None:
        pytest.skip("official iJw schemas are not here: set ROER_IJW_SCHEMAS to their folder")
    return folder
