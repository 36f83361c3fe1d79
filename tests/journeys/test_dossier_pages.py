"""The file, plan, promises and conversations at a phone and a desk: accessible, and pictured."""

from __future__ import annotations

import pytest

from tests.journeys.people import EITHER, Stage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", EITHER)
def test_the_pages_of_a_file(stage: Stage, width: int) -> None:
    lina = stage.enter("lina", width=width)
    lina.has_an_accessible_page().is_pictured(f"lina-home-{width}")
    for path, picture in (("/dossier/", "file"), ("/dossier/gesprekken/", "threads")):
        lina.goes_to(path).has_an_accessible_page().is_pictured(f"lina-{picture}-{width}")
    lina.goes_to("/dossier/").follows("Tijdlijn").has_an_accessible_page().is_pictured(f"lina-timeline-{width}")
    lina.goes_to("/dossier/").follows("Plannen en beloften").has_an_accessible_page().is_pictured(f"lina-plans-{width}")
    lina.follows("Gezinsplan").has_an_accessible_page().is_pictured(f"lina-plan-{width}")
    lina.goes_to("/dossier/").follows("Zelf iets opschrijven").has_an_accessible_page().is_pictured(
        f"lina-write-{width}"
    )
    stage.enter("sem", width=width).goes_to("/dossier/").has_an_accessible_page().is_pictured(f"sem-file-{width}")
    stage.enter("fatima", width=width).goes_to("/dossier/mensen/").has_an_accessible_page().is_pictured(
        f"fatima-{width}"
    )
