"""True cases of the Children's Ombudsman's report, as they go in Roer: the families of the demo, on their own pages.

KC-02, KC-03 and KC-09 are walked in the browser (test_decisions.py, test_waiting.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from django.test import Client

from roer.core.actor import Actor, acting
from roer.core.days import day_of
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded
from roer.decisions import commands as decisions
from roer.decisions.models import Decision, HelpApplication, Reassessment
from roer.decisions.tests import story
from roer.demo.cast import Cast
from roer.demo.families import told_about
from roer.demo.recall import recall
from roer.dossier.models import Plan
from roer.intake import commands as intake
from roer.intake.models import HelpRequest
from roer.rights import commands as rights

Enter = Callable[[str], Client]


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


@pytest.fixture
def enter(cast: Cast) -> Enter:
    def as_somebody(name: str) -> Client:
        client = Client()
        client.post("/demo/", {"seat": str(cast[name].seat.id)})
        return client

    return as_somebody


def main_of(client: Client, address: str) -> str:
    """The words of a page between <main> and </main>."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    found = re.search(r"<main.*?</main>", answer.content.decode(), re.S)
    assert found is not None
    return found.group(0)


def work(actor: Actor, kind: str) -> set[UUID | None]:
    """About which things this seat has open work of a kind."""
    with acting(actor, page="test"):
        mine = WorkItem.objects.filter(kind=kind, state="open", owner_seat_id=actor.seat_id)
        return set(mine.values_list("thing_id", flat=True))


def the(model: type, cast: Cast, child: str, by: str, **more: object) -> UUID:
    """The id of the one row of a model in a child's dossier, as somebody sees it."""
    actor = cast[by].at(cast.moment)
    with acting(actor, page="test"):
        return model.objects.visible_to(actor).get(dossier_id=cast.dossier(child), **more).id  # type: ignore[attr-defined, no-any-return]


def test_the_chooser_says_of_everybody_who_they_are_and_names_eight_cases(cast: Cast, enter: Enter) -> None:
    page = Client().get("/demo/").content.decode()
    for _name, line, _case in told_about():
        assert str(line) in page
    private = {member.username for member in cast.members.values() if member.seat.organisation_id is None}
    assert not [name for name in private if f">{name.capitalize()}<" in page]
    assert len({case for _name, _line, case in told_about() if case}) >= 8


@pytest.mark.case("KC-04")
def test_parents_who_lead_invite_everybody_and_their_load_is_asked(cast: Cast, enter: Enter) -> None:
    at = cast.moment
    joost, silke = cast["joost"].at(at), cast["silke"].at(at)
    with acting(silke, page="test"):
        plan = Plan.objects.visible_to(silke).get(kind="family_plan").id
    page = main_of(enter("silke"), f"/dossier/plan/{plan}/")
    for words in ("Juf Annet van school komt.", "Eva van Praktijk Het Anker komt.", "Joost van het buurtteam komt."):
        assert words in page
    for goal in ("Joris gaat de hele week naar school.", "Ties slaapt in zijn eigen bed."):
        assert goal in page, "the goals of the separate plans stand together in the plan of the family"
    request = intake.ask_question(
        actor=silke, dossier_id=cast.dossier("joris"), municipality_code="9999",
        words={"want": "Ik doe het graag zelf, maar het is veel."},
    )  # fmt: skip
    intake.offer_support(actor=joost, request_id=request)
    assert request not in work(joost, "intake.offer_support")
    intake.ask_own_strength(
        actor=joost.for_person(cast["silke"].person_id),
        request_id=request,
        words="Het is op.",
        felt="fine",
        exhausted=True,
    )
    assert request in work(joost, "intake.offer_support"), "a high load leads to an offer of support"


@pytest.mark.case("KC-06")
def test_a_promise_is_followed_and_help_goes_on_past_its_end(cast: Cast, enter: Enter) -> None:
    held = the(Reassessment, cast, "mika", "gerda")
    dewi = cast["dewi"]
    assert held in work(dewi.at(cast.moment), "decisions.bridge"), "the municipality hears before the end date"
    mother = main_of(enter("gerda"), f"/besluit/opnieuw/{held}/")
    assert "Joost vraagt zes uur per week." in mother
    answered = enter("dewi").post(
        f"/besluit/opnieuw/{held}/door/", {"command_id": str(uuid4()), "talk_on": "2030-01-07"}
    )
    assert answered.status_code == 302
    assert "gaat door" in main_of(enter("gerda"), f"/besluit/opnieuw/{held}/")
    with acting(cast["gerda"].at(cast.moment), page="test"):
        row = Reassessment.objects.get(id=held)
        assert row.bridges.get().from_on == row.ends_on
        old = row.decision_id
    story.mandate(cast)
    asked = story.determined(cast, "mika", by="joost", form="at_home", volume=Decimal(6), delivery="budget")
    lower = story.drafted(cast, asked, "lower", replaces=old)
    story.granted(
        cast, lower, form="at_home", delivery="budget", budget_per_week=Decimal(120), tariff=Decimal(40),
        policy_rule="Pgb-regels Maasrijk, artikel 6",
    )  # fmt: skip
    page = main_of(enter("gerda"), f"/besluit/{lower}/")
    assert "er komt meer hulp of een hoger pgb. Dit besluit wijkt daarvan af." in page, (
        "less than was promised is flagged"
    )


def at_risk(decider: Client) -> int:
    """Of how many children at De Vuurtoren help ends without a talk; a single one is not listed."""
    found = re.search(r"Jeugdhulp De Vuurtoren: van (\d+) kinderen eindigt", main_of(decider, "/besluit/eindigt/"))
    return int(found.group(1)) if found else 0


@pytest.mark.case("KC-07")
def test_a_provider_of_several_children_is_seen_and_each_family_gets_a_day(cast: Cast, enter: Enter) -> None:
    before = at_risk(enter("dewi"))
    assert before >= 2, "a provider of several children whose help ends is a risk that the municipality sees"
    day = day_of(cast.moment)
    joost = cast["joost"].at(cast.moment)
    for child, parent in (("evy", "ruud"), ("luuk", "ellen")):
        decision = the(Decision, cast, child, "joost")
        look = decisions.announce_reassessment(
            actor=joost,
            decision_id=decision,
            talk_on=day + timedelta(days=5),
            words="We kijken of de boerderij nog past.",
        )
        decisions.report_reassessment(
            actor=joost, reassessment_id=look, words="Zij wil blijven.", promised="same", answer_on=date(2030, 3, 1)
        )
        assert "1 maart 2030" in main_of(enter(parent), f"/besluit/opnieuw/{look}/")
    assert at_risk(enter("dewi")) == max(0, before - 2), "who has a day no longer counts"
    assert "Ik wil op de boerderij blijven." in main_of(enter("evy"), f"/dossier/{cast.dossier('evy')}/")
    farm = {"form": "day_care", "volume": Decimal(8), "provider_id": cast["tom"].seat.organisation_id}
    asked = story.determined(cast, "evy", by="joost", months=12, **farm)
    draft = story.drafted(cast, asked, "grant", replaces=the(Decision, cast, "evy", "joost", state="sent"), parts=())
    story.granted(cast, draft, ends_on=date(2027, 11, 1), **farm)
    with pytest.raises(ReasonNeeded) as why:
        decisions.send_decision(actor=cast["dewi"].at(story.AT), decision_id=draft)
    assert "decisions.child_has_a_line" in {met.rule.name for met in why.value.mets}


@pytest.mark.case("KC-10")
def test_two_clocks_and_a_child_at_home_are_seen_by_everybody_who_can_act(cast: Cast, enter: Enter) -> None:
    at = cast.moment
    application = the(HelpApplication, cast, "brent", "diana")
    request = the(HelpRequest, cast, "brent", "diana")
    for who in ("joost", "dewi"):
        assert application in work(cast[who].at(at), "decisions.late_decision"), "the owner and the next level hear"
    assert request in work(cast["joost"].at(at), "intake.not_at_school"), "a child without school comes first"
    assert "Een kind zit thuis zonder school" in main_of(enter("joost"), "/thuis/")
    mother = enter("diana")
    page = main_of(mother, f"/besluit/aanvraag/{application}/")
    assert "Het is te laat." in page
    assert "Zeg dat het te laat is" in page
    assert "Joost komt elke maandag." in main_of(mother, f"/wachten/vraag/{request}/")
    decision, objection = _refused(cast, request)
    assert application not in work(cast["joost"].at(at), "decisions.late_decision"), "decided is done on every list"
    assert objection in work(cast["olaf"].at(at), "rights.handle_objection")
    assert decision in work(cast["dewi"].at(at), "rights.objection_runs"), "who decided sees the clock of the objection"
    assert "uiterlijk" in main_of(mother, f"/rechten/bezwaar/{objection}/").lower()


def _refused(cast: Cast, request: UUID) -> tuple[UUID, UUID]:
    """A no that is whole, and the objection of the mother."""
    story.mandate(cast)
    dewi = cast["dewi"].at(story.AT)
    asked = story.determined(cast, "brent", by="joost", request_id=request)
    seen = story.assessed(cast, "brent", asker="joost")
    made = story.drafted(cast, asked, "refuse", assessment=seen, parts=story.FAR_PARTS)
    story.heard(cast, made)
    story.everyone_answered(cast, made, {"diana": "disagrees"})
    decisions.write_plain_version(
        actor=cast["joost"].at(story.AT), decision_id=made, register="child", words="Lieve Brent, dit is besloten."
    )
    decisions.send_decision(actor=dewi, decision_id=made)
    filed = rights.file_objection(
        actor=cast["diana"].at(story.AT), decision_id=made, words="Brent zit nog steeds thuis."
    )
    return made, filed
