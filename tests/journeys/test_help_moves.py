"""A family moves and its help goes on; who works on it sees the figures; a doctor reads before sending."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from roer.core.actor import acting
from roer.core.days import day_of
from roer.decisions import commands
from roer.decisions.models import KeptHelp
from roer.demo.cast import Cast
from tests.journeys.people import DESK, PHONE, Stage

pytestmark = pytest.mark.browser


def moved(cast: Cast) -> UUID:
    """Luuk moves next week; his help at the farm runs on."""
    joost = cast["joost"].at(cast.moment)
    day = day_of(cast.moment) + timedelta(days=7)
    commands.record_move(actor=joost, dossier_id=cast.dossier("luuk"), moved_on=day, to_code="0363", from_code="9999")
    with acting(joost, page="test"):
        return KeptHelp.objects.get(dossier_id=cast.dossier("luuk")).id


def test_a_move_is_seen_from_both_sides(stage: Stage, cast: Cast) -> None:
    kept = moved(cast)
    worker = stage.enter("joost", width=DESK).goes_to(f"/besluit/verhuisd/{kept}/").sees("Wie neemt het over?")
    worker.sees("Deze gemeente werkt nog niet met Roer").has_an_accessible_page().is_pictured("verhuizen-werk")
    worker.goes_to(f"/besluit/verhuizen/{cast.dossier('luuk')}/").has_an_accessible_page().is_pictured(
        "verhuizen-invoer"
    )
    with acting(cast["ellen"].at(cast.moment), page="test"):
        held = KeptHelp.objects.get(id=kept)
    mother = stage.enter("ellen").goes_to(f"/besluit/{held.decision_id}/").follows("Verhuizen naar")
    mother.is_at(f"/besluit/verhuisd/{kept}/").has_an_accessible_page().is_pictured("verhuizen-gezin")


def test_who_sees_what_before_and_after(stage: Stage, cast: Cast) -> None:
    for width in (PHONE, DESK):
        stage.stranger(width=width).goes_to("/demo/").sees(
            "Gezinnen die ergens vastliepen"
        ).has_an_accessible_page().is_pictured("kiezen")
        dewi = stage.enter("dewi", width=width).goes_to("/besluit/cijfers/").sees("te weinig om te tellen")
        dewi.has_an_accessible_page().is_pictured("weg-naar-hulp-cijfers")
        doctor = stage.enter("kade", width=width).goes_to("/hulp/verwijzen/").types("Naam", "Kim de Wit")
        doctor.chooses("Naar welke aanbieder?", "Praktijk Het Anker").types("Waarom verwijst u?", "Somber.")
        doctor.page.locator("#id_municipality_code").select_option("9999")
        doctor.page.get_by_label("psychische klacht").check()
        doctor.presses("Verwijzing versturen").sees("geen contract").has_an_accessible_page().is_pictured(
            "verwijzen-vooraf"
        )
    silke = stage.enter("silke")
    silke.goes_to("/dossier/").is_pictured("silke-dossier")
    stage.enter("diana").is_pictured("diana-thuis").goes_to("/hulp/mijn/").has_an_accessible_page().is_pictured(
        "diana-vragen"
    )
