"""Help as light as fits, regular solutions first, and what a child with a lasting need does not pay."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from roer.core.actor import acting
from roer.core.rules import ReasonNeeded
from roer.decisions import commands, queries
from roer.decisions.models import ProfessionalDetermination
from roer.decisions.tests import story
from roer.decisions.tests.story import AT
from roer.decisions.tests.test_pages import client_of
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake import commands as intake
from roer.offers.codes import Form
from roer.waiting.matching import heaviness

NEEDED = {
    "words": "Praten met iemand.", "volume": "1", "unit": "hour", "frequency": "week", "months": "6", "delivery": "in_kind",
    "route": "professional", "contracted": "unknown", "other_measure": "Eerst hulp bij de huur; dat loopt.",
}  # fmt: skip


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    story.mandate(made)
    return made


@pytest.mark.req("INT-47")
@pytest.mark.rule("decisions.lightest_help_that_fits")
def test_heavier_than_fits_has_a_reason_and_it_is_asked_whether_care_is_the_answer(cast: Cast) -> None:
    page, fatima = client_of(cast["fatima"]), cast["fatima"].at(AT)
    address = reverse("decisions:determine", args=[cast.dossier("lina")])
    shown = page.get(address).content.decode()
    assert "Is zorg de oplossing" in shown
    lightest = shown.split('name="lightest"')[1]
    assert lightest.index('value="team"') < lightest.index('value="outpatient"') < lightest.index('value="residential"')
    given = {**NEEDED, "form": "mental_specialised", "lightest": "outpatient"}
    before = ProfessionalDetermination.objects.using("owner").count()
    answer = page.post(address, {**given, "command_id": str(uuid4()), "other_measure": ""})
    assert answer.status_code == 200
    answer = page.post(address, {**given, "command_id": str(uuid4())})
    assert "zo licht als kan en zo zwaar als nodig" in answer.content.decode()
    assert ProfessionalDetermination.objects.using("owner").count() == before
    answer = page.post(address, {**given, "command_id": str(uuid4()), "reason": "Lichtere hulp liep al een jaar."})
    assert answer.status_code == 302
    with acting(fatima, page="test"):
        made = ProfessionalDetermination.objects.order_by("-determined_at").first()
        view = queries.determination_for(made.id, fatima)  # type: ignore[union-attr]
    assert (view.why, view.measure) == ("Lichtere hulp liep al een jaar.", "Eerst hulp bij de huur; dat loopt.")
    with pytest.raises(ReasonNeeded):
        commands.determine_help(
            actor=fatima, dossier_id=cast.dossier("lina"), words="Licht.", form="team", lightest="outpatient"
        )
    weights = [heaviness(form) for form in (Form.INFORMAL, Form.TEAM, Form.OUTPATIENT, Form.DAY_CARE, Form.RESIDENTIAL)]
    assert weights == sorted(weights)


@pytest.mark.rule("decisions.own_payment_is_explained")
def test_help_for_a_lasting_need_is_proposed_for_long_and_an_own_payment_is_explained(cast: Cast) -> None:
    fatima = cast["fatima"].at(AT)
    request = intake.ask_question(
        actor=cast["mirjam"].at(AT), dossier_id=cast.dossier("lina"), words={"want": "Hulp die blijft."},
        municipality_code="9999", others_may_read=True,
    )  # fmt: skip
    intake.mark_lasting_need(
        actor=fatima, request_id=request, who="child", kinds=["physical"], early_help="not_needed", review_months=12,
        words="Spierziekte, vastgesteld in 2020.",
    )  # fmt: skip
    page = client_of(cast["fatima"]).get(reverse("decisions:determine", args=[cast.dossier("lina")])).content.decode()
    assert 'value="60"' in page
    asked = story.determined(cast, "lina", months=60)
    made = story.drafted(cast, asked, "grant", parts=story.SHORT_PARTS)
    award = client_of(cast["dewi"]).get(reverse("decisions:award", args=[made])).content.decode()
    assert 'value="2031-' in award, "as long as was determined: five years"
    story.granted(cast, made, months=60, own_payment="25.00")
    with acting(cast["dewi"].at(AT), page="test"):
        row = story.row(cast, made)
        rules = {step.rule for step in queries.missing_of(row, cast["dewi"].at(AT))}
    assert "decisions.own_payment_is_explained" in rules
