"""What to begin with, money before care, and one family plan under which the others hang."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded, check_example, examples_of
from roer.demo.cast import Cast
from roer.dossier import commands, queries, rules
from roer.dossier import rules_examples as rules_examples
from roer.dossier.models import Agreement, Plan, PlanProblem
from roer.dossier.queries.weighing import beginning
from roer.dossier.refusals import CannotPlan
from roer.dossier.tests.conftest import AT
from roer.people.models import Family


@pytest.fixture
def plan(cast: Cast) -> Iterator[UUID]:
    """A family plan of Bakker-Aydin that Fatima keeps together."""
    fatima = cast["fatima"].at(AT)
    with acting(fatima, page="test"):
        family = Family.objects.visible_to(fatima).filter(members__person_id=cast["lina"].person_id).distinct().get()
        Plan.objects.filter(dossier_id=family.dossier_id).update(state=Plan.State.ENDED)
    made = commands.make_plan(actor=fatima, dossier_id=family.dossier_id, coordinator_seat_id=fatima.seat_id)
    yield made
    with acting(fatima, page="test"):
        Plan.objects.filter(id=made).update(state=Plan.State.ENDED)


def signed_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


@pytest.mark.parametrize("example", examples_of(rules.money_before_care), ids=lambda each: each.title)
def test_rules(example: object) -> None:
    check_example(rules.money_before_care, example)  # type: ignore[arg-type]


ORDER = [
    # size, urgency, ease, family_first: in the order in which the plan proposes to begin
    ((1, 1, 1, True), "what the family chose, however small"),
    ((3, 3, 3, False), "the biggest and most urgent that is easy"),
    ((1, 2, 3, False), "something small that is easy"),
    ((3, 3, 2, False), "something big that is not easy"),
    ((3, 3, 1, False), "something big that is hard"),
    ((2, 2, 1, False), "something smaller that is hard"),
]


@pytest.mark.req("DOS-33")
def test_the_biggest_problem_that_is_easy_to_solve_comes_first_and_the_family_decides() -> None:
    names = ("size", "urgency", "ease", "family_first")
    rows = [PlanProblem(**dict(zip(names, values, strict=True)), made_at=AT) for values, _why in ORDER]  # type: ignore[misc]
    assert sorted(reversed(rows), key=beginning) == rows


@pytest.mark.req("DOS-33")
@pytest.mark.rule("dossier.money_before_care")
def test_rent_arrears_ask_for_more_than_parent_training(cast: Cast, plan: UUID) -> None:
    mirjam, fatima = cast["mirjam"].at(AT), cast["fatima"].at(AT)
    commands.name_problem(actor=mirjam, plan_id=plan, words="Sem luistert niet.", domain="upbringing", ease=3)
    rent = commands.name_problem(actor=mirjam, plan_id=plan, words="Huurschuld.", domain="money", size=3, urgency=3)
    commands.agree(actor=fatima, plan_id=plan, words="Een oudertraining.", who_seat_id=fatima.seat_id)
    with pytest.raises(NotAllowed):
        commands.begin_with(actor=fatima, problem_id=rent)
    client = signed_in(cast, "mirjam")
    page = client.get(f"/dossier/plan/{plan}/").content.decode()
    assert page.index("Sem luistert niet.") < page.index("Huurschuld.")
    assert "voorstel: begin hier" in page
    client.post(f"/dossier/plan/{plan}/kiezen/", {"problem": str(rent)})
    page = client.get(f"/dossier/plan/{plan}/").content.decode()
    assert page.index("Huurschuld.") < page.index("Sem luistert niet.")
    for offered in ("Hulp bij schulden", "Hulp bij wonen", "Hulp bij werk", "herijkte sociaal minimum"):
        assert offered in page
    gaps = {"dossier.plan_is_complete": "Volgt.", "dossier.plan_starts_with_the_family": "Volgt."}
    with pytest.raises(ReasonNeeded) as why:
        commands.settle_plan(actor=fatima, plan_id=plan, reasons=gaps)
    assert [met.rule.name for met in why.value.mets] == ["dossier.money_before_care"]
    arranged = {**gaps, "dossier.money_before_care": "Al geregeld met de bank."}
    commands.settle_plan(actor=mirjam, plan_id=plan, reasons=arranged)
    client.post(f"/dossier/plan/{plan}/kiezen/", {"offer": "debt"})
    with acting(mirjam, page="test"):
        assert Agreement.objects.filter(plan_id=plan, subsistence="debt").count() == 1
    commands.settle_plan(actor=fatima, plan_id=plan, reasons=gaps)


@pytest.mark.req("DOS-23")
def test_another_plan_hangs_under_the_family_plan_with_its_own_keeper_and_a_clash_shows(cast: Cast, plan: UUID) -> None:
    mirjam, fatima, lina = (cast[name].at(AT) for name in ("mirjam", "fatima", "lina"))
    with pytest.raises(ReasonNeeded):
        commands.make_plan(actor=mirjam, dossier_id=cast_family(plan, fatima))
    ours = commands.set_goal(actor=lina, plan_id=plan, words="Elk weekend voetbal.")
    part = commands.make_plan(
        actor=fatima, dossier_id=cast.dossier("lina"), kind="treatment_plan", parent_id=plan
    )  # fmt: skip
    theirs = commands.set_goal(actor=fatima, plan_id=part, words="Elk weekend rust.")
    commands.set_goal(actor=fatima, plan_id=part, words="elk weekend  voetbal")
    offered = signed_in(cast, "fatima").get(f"/dossier/{cast.dossier('lina')}/plannen/").content.decode()
    assert f'value="{plan}" selected' in offered
    page = signed_in(cast, "lina").get(f"/dossier/plan/{plan}/").content.decode()
    assert "is verantwoordelijk voor dit deel" in page
    assert "Fatima el Amrani houdt dit plan bij elkaar" in page
    assert "zegt hetzelfde als" in page
    worker = signed_in(cast, "fatima")
    form = worker.get(f"/dossier/plan/{plan}/").content.decode()
    hidden = re.search(r'name="clash-command_id" value="([^"]*)"', form)
    assert hidden
    sent = {"add": "clash", "clash-command_id": hidden[1], "clash-goal_id": str(theirs), "clash-kind": "clash"}
    same = worker.post(f"/dossier/plan/{plan}/", {**sent, "clash-other_id": str(theirs)}).content.decode()
    assert "Kies een ander doel dan hierboven." in same
    assert worker.post(f"/dossier/plan/{plan}/", {**sent, "clash-other_id": str(ours)}).status_code == 302
    for who in ("lina", "mirjam", "fatima"):
        found = re.findall(r"“([^”]*)” (botst met|zegt hetzelfde als) “([^”]*)”", signed_in(cast, who).get(
            f"/dossier/plan/{plan}/").content.decode())  # fmt: skip
        assert ("Elk weekend rust.", "botst met", "Elk weekend voetbal.") in found
    work = WorkItem.objects.using("owner").filter(kind="dossier.settle_clash", thing_id=plan, state="open")
    assert {each.owner_seat_id for each in work} == {fatima.seat_id}
    review = commands.plan_review(actor=fatima, plan_id=plan, due_on=date(2026, 12, 1))
    together = signed_in(cast, "mirjam").get(f"/dossier/terugkijken/{review}/").content.decode()
    assert "Elk weekend rust." in together
    assert "Elk weekend voetbal." in together
    with acting(lina, page="test"):
        clashes = queries.weighing_of(Plan.objects.get(id=plan), lina).clashes
    commands.settle_clash(actor=lina, clash_id=clashes[0].id)
    assert work.all().exists()
    commands.settle_clash(actor=mirjam, clash_id=clashes[1].id)
    assert not work.all().exists()
    stranger = commands.make_plan(actor=fatima, dossier_id=cast.dossier("noor"), kind="care_plan")
    apart = commands.set_goal(actor=cast["noor"].at(AT), plan_id=stranger, words="Rust.")
    with pytest.raises(CannotPlan):
        commands.flag_clash(actor=fatima, goal_id=apart, other_id=ours)


def cast_family(plan_id: UUID, actor: object) -> UUID:
    """In which dossier the family plan stands."""
    with acting(actor, page="test"):  # type: ignore[arg-type]
        return Plan.objects.values_list("dossier_id", flat=True).get(id=plan_id)
