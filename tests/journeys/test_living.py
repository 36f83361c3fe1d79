"""Jonas reads where he lives and says how it is; his worker sees the title that ends and puts the next ruling down."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from roer.core.days import day_of
from roer.people import commands as people
from tests.journeys.people import DESK, Stage


def test_where_i_live_by_what_right_and_how_it_is(stage: Stage) -> None:
    now = timezone.now()
    people.record_authorisation(
        actor=stage.cast["ismail"].at(now), dossier_id=stage.cast.dossier("jonas"), kind="out_of_home", number="2",
        ruled_at=now - timedelta(days=3), last_day=day_of(now) + timedelta(days=20),
    )  # fmt: skip
    jonas = stage.enter("jonas").follows("pleeggezin").has_an_accessible_page()
    jonas.sees("Waar ik woon").sees("Dit mag, want de rechter vond dit goed").is_pictured("living-mine")
    jonas.types("Hoe is het hier voor jou?", "Ik slaap goed.").presses("Opslaan").sees("Ik slaap goed.")
    jonas.follows("Alles over deze plek").has_an_accessible_page().sees("Bij Henk Postma").is_pictured(
        "living-placement"
    )
    stage.enter("viktor").finds_nothing_at(f"/wonen/{stage.cast.dossier('jonas')}/")
    ismail = stage.enter("ismail", width=DESK).sees("Titels van verblijf").follows("Jonas Meijer")
    ismail.has_an_accessible_page().is_pictured("living-placement")
    ismail.goes_to(f"/wonen/{stage.cast.dossier('jonas')}/").has_an_accessible_page().is_pictured("living-stays")
    ismail.follows("Een uitspraak van de rechter vastleggen").has_an_accessible_page().is_pictured("living-ruling")
    ismail.goes_to(f"/wonen/{stage.cast.dossier('jonas')}/nieuw/").has_an_accessible_page().is_pictured(
        "living-propose"
    )
    ismail.goes_to("/wonen/tellen/").has_an_accessible_page().is_pictured("living-ledger")
