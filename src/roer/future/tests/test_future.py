"""Nothing ends on a birthday: what is asked half a year before, five conditions, who stays, and letting go."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded, RulesRefused, check_example, examples_of
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.future import commands, laws, queries, rules, rules_examples  # noqa: F401
from roer.future.codes import Area, Law, Part
from roer.future.models import LettingGo
from roer.waiting import commands as waiting
from roer.waiting.queries import episodes_of

BEFORE = datetime.fromisoformat("2026-11-19T10:00:00+01:00")
AFTER = BEFORE + timedelta(days=1)
GROWN = datetime.fromisoformat("2028-06-01T10:00:00+02:00")
FORMS = [
    ("personal_care", Law.ADULT_SUPPORT), ("mental_specialised", Law.INSURANCE), ("foster_care", Law.YOUTH_FOSTER),
    ("at_home", Law.YOUTH_DECIDED), ("residential", Law.YOUTH_DECIDED),
]  # fmt: skip
MISSING = [
    ("support", {"adult"}, False, {Part.ADULT}, "een betaalde mentor telt niet"),
    ("support", set(), True, set(), "tante Els blijft en krijgt niet betaald"),
    ("housing", {"suitable", "affordable"}, False, {Part.STABLE}, "een contract dat volgende maand stopt"),
    ("school_work", {"work", "basis"}, False, set(), "werk met genoeg basis"),
    ("school_work", {"school"}, False, {Part.BASIS}, "school zonder basis om verder te komen"),
    ("income", {"enough"}, False, {Part.DEBT_PLAN}, "genoeg geld, geen plan tegen schulden"),
    ("income", {"debt_plan"}, False, {Part.ENOUGH}, "een plan tegen schulden, te weinig geld"),
    ("income", {"enough", "debt_plan"}, False, set(), "genoeg geld en een plan"),
    ("wellbeing", {"balance", "signal_plan", "care"}, False, {Part.ASKED}, "nooit gevraagd hoe je het merkt"),
    ("wellbeing", {"balance", "signal_plan", "care", "asked"}, False, set(), "gevraagd; wat je antwoordt is aan jou"),
]


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def episode(cast: Cast) -> UUID:
    """The help that Fenna chose."""
    fenna = cast["fenna"].at(BEFORE)
    with acting(fenna, page="test"):
        return episodes_of(cast.dossier("fenna"), fenna)[0].id


def listed(cast: Cast, at: datetime) -> dict[UUID, queries.YoungLine]:
    """The list of Fatima on a day."""
    fatima = cast["fatima"].at(at)
    with acting(fatima, page="test"):
        return {line.dossier_id: line for line in queries.young_people(fatima)}


@pytest.mark.req("FUT-08")
@pytest.mark.parametrize(("form", "law"), FORMS, ids=[row[0] for row in FORMS])
def test_each_kind_of_help_has_a_law_that_carries_it_on(form: str, law: Law) -> None:
    assert laws.law_after(form) == law
    assert laws.needs_application(form) == (law != Law.YOUTH_FOSTER)


@pytest.mark.parametrize(
    "name", ["birthday_is_no_reason", "nobody_goes_into_nothing", "five_conditions_are_met", "met_is_met"]
)
def test_the_rules_answer_as_their_examples_say(name: str) -> None:
    for example in examples_of(getattr(rules, name)):
        check_example(getattr(rules, name), example)


@pytest.mark.req("FUT-11")
@pytest.mark.req("FUT-13")
@pytest.mark.req("FUT-12")
@pytest.mark.req("FUT-14")
@pytest.mark.parametrize(("area", "parts", "adult", "missing", "why"), MISSING, ids=[row[4] for row in MISSING])
def test_a_condition_is_met_only_with_all_its_parts(
    area: str, parts: set[str], adult: bool, missing: set[Part], why: str
) -> None:
    assert set(laws.missing(area, frozenset(parts), unpaid_adult=adult)) == missing, why


def test_foster_care_goes_on_to_21_since_july_2018_and_a_leap_day_turns_on_the_first_of_march() -> None:
    birth = date(2001, 2, 28)
    assert laws.foster_care_until(birth, date(2018, 6, 30)) == date(2019, 2, 28)
    assert laws.foster_care_until(birth, date(2018, 7, 1)) == date(2022, 2, 28)
    assert laws.birthday(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert laws.months_before(date(2026, 9, 1), 6) == date(2026, 3, 1)
    assert laws.months_before(date(2026, 8, 31), 6) == date(2026, 2, 28)


@pytest.mark.req("FUT-08")
def test_half_a_year_before_eighteen_what_must_be_asked_is_on_the_list_and_no_help_ends_by_itself(cast: Cast) -> None:
    fenna, held = cast.dossier("fenna"), episode(cast)
    assert fenna not in listed(cast, BEFORE)
    line = listed(cast, AFTER)[fenna]
    assert [(one.law, one.asks) for one in line.helps] == [(Law.INSURANCE, True)]
    tom = cast["tom"].at(AFTER)
    assert int(commands.look_ahead(actor=tom)) == 1
    assert int(commands.look_ahead(actor=cast["tom"].at(AFTER + timedelta(days=1)))) == 0
    assert WorkItem.objects.using("owner").filter(kind="future.apply", thing_id=held, state="open").count() == 1
    with pytest.raises(RulesRefused):
        waiting.end_help(actor=tom, episode_id=held, code="turned_eighteen", words="Fenna is achttien.")
    commands.name_adult(actor=cast["fenna"].at(AFTER), dossier_id=fenna, who="Tante Els")
    with pytest.raises(RulesRefused):
        commands.let_go(actor=tom, dossier_id=fenna, reason="turned_18", words="Achttien.")
    with pytest.raises(RulesRefused):
        commands.let_go(actor=tom, dossier_id=fenna, reason="ready", words="Klaar.")
    grown = cast["fenna"].at(GROWN)
    with acting(grown, page="test"):
        page = queries.young_page(fenna, grown)
    assert [one.must_go_on for one in page.helps] == [True]
    client = Client()
    client.post("/demo/", {"seat": str(cast["fenna"].seat.id)})
    text = client.get(f"/achttien/{fenna}/").content.decode()
    assert "gaat de hulp door en betaalt wie nu betaalt" in text
    commands.apply_for(actor=tom, episode_id=held, applied_on=AFTER.date())
    assert not WorkItem.objects.using("owner").filter(kind="future.apply", state="open").exists()
    assert [one.asks for one in listed(cast, AFTER)[fenna].helps] == [False]


@pytest.mark.req("FUT-02")
def test_who_has_nobody_is_listed_with_exactly_that_ground_and_can_say_that_it_is_not_so(cast: Cast) -> None:
    noor, fatima = cast.dossier("noor"), cast["fatima"].at(BEFORE - timedelta(days=75))
    with pytest.raises(commands.CannotArrange):
        commands.mark_without_net(actor=fatima, dossier_id=noor, ground="no_adult", told=" ")
    assert noor not in listed(cast, fatima.at)
    mark = commands.mark_without_net(
        actor=fatima, dossier_id=noor, ground="no_adult", told="Ik zei: er is nu niemand die je altijd kunt bellen."
    )
    line = listed(cast, fatima.at)[noor]
    assert [str(ground) for ground in line.grounds] == ["geen volwassene om op terug te vallen"]
    assert not any("score" in name for name in vars(line))
    own = cast["noor"].at(fatima.at)
    with acting(own, page="test"):
        [(row, told)] = queries.young_page(noor, own).marks
    assert (row.id, told) == (mark, "Ik zei: er is nu niemand die je altijd kunt bellen.")
    with pytest.raises(NotAllowed):
        commands.contest_mark(actor=fatima, mark_id=mark)
    commands.contest_mark(actor=own, mark_id=mark)
    rows = WorkItem.objects.using("owner").filter(kind="future.look_at_mark", thing_id=noor)
    assert [one.owner_seat_id for one in rows] == [cast["fatima"].seat.id]


@pytest.mark.req("FUT-11")
def test_a_paid_mentor_is_nobody_to_fall_back_on(cast: Cast) -> None:
    lina, fatima = cast.dossier("lina"), cast["fatima"].at(AFTER)
    commands.name_adult(actor=fatima, dossier_id=lina, who="Mentor Karim", paid=True)
    given = {"actor": fatima, "dossier_id": lina, "area": "support", "parts": [], "met": True}
    with pytest.raises(ReasonNeeded):
        commands.judge_condition(**given)
    with acting(fatima, page="test"):
        assert not queries.young_page(lina, fatima).conditions[0].met
    commands.name_adult(actor=fatima, dossier_id=lina, who="Tante Els")
    commands.judge_condition(**given)
    with acting(fatima, page="test"):
        assert queries.young_page(lina, fatima).conditions[0].met


@pytest.mark.req("FUT-09")
def test_letting_go_with_income_open_asks_a_reason_an_owner_and_a_day_and_who_is_grown_just_stops(cast: Cast) -> None:
    noor, fatima = cast.dossier("noor"), cast["fatima"].at(AFTER)
    with pytest.raises(RulesRefused):
        commands.let_go(actor=fatima, dossier_id=noor, reason="ready", words="Zo.")
    commands.name_adult(actor=cast["noor"].at(AFTER), dossier_id=noor, who="Oma")
    for area in set(Area.values) - {"income"}:
        parts = [part.value for part in laws.NEEDED[Area(area)] if part != Part.ADULT]
        commands.judge_condition(actor=fatima, dossier_id=noor, area=area, parts=parts, met=True)
    with pytest.raises(ReasonNeeded):
        commands.let_go(actor=fatima, dossier_id=noor, reason="ready")
    why = "Noor wil dit zo; het geld regelen we in mei."
    with pytest.raises(commands.CannotArrange):
        commands.let_go(actor=fatima, dossier_id=noor, reason="ready", words=why)
    day = AFTER.date() + timedelta(days=30)
    commands.let_go(actor=fatima, dossier_id=noor, reason="ready", words=why, days={"income": day})
    tasks = WorkItem.objects.using("owner").filter(kind="future.arrange_income", thing_id=noor)
    assert [one.owner_seat_id for one in tasks] == [cast["fatima"].seat.id]
    own = cast["noor"].at(AFTER)
    with acting(own, page="test"):
        [(row, words)] = queries.young_page(noor, own).went
    assert (row.open_areas, words) == (["income"], why)
    assert row.aftercare_until is not None
    with pytest.raises(NotAllowed):
        commands.stop_myself(actor=own, dossier_id=noor)
    grown = cast["fenna"].at(GROWN)
    made = commands.stop_myself(actor=grown, dossier_id=cast.dossier("fenna"))
    held = LettingGo.objects.using("owner").get(id=made)
    assert held.by == "young"
    assert "income" in held.open_areas
    assert (
        WorkItem.objects.using("owner").filter(kind="future.offer_aftercare", thing_id=cast.dossier("fenna")).exists()
    )


@pytest.mark.req("FUT-13")
@pytest.mark.parametrize(
    ("age", "judged", "parts", "signal"),
    [
        (17, True, set(), False), (18, True, set(), True), (18, True, {"debt_plan"}, True), (18, True, {"enough"}, False),
        (21, True, {"parents"}, False), (18, False, set(), False), (None, True, set(), False),
    ],
)  # fmt: skip
def test_from_eighteen_too_little_money_without_help_of_parents_is_told(
    age: int | None, judged: bool, parts: set[str], signal: bool
) -> None:
    assert laws.short_of_money(age, judged, frozenset(parts)) is signal


@pytest.mark.req("FUT-13")
def test_both_sides_judge_the_income_and_the_page_says_that_money_is_short(cast: Cast) -> None:
    fenna = cast.dossier("fenna")
    for who, at in (("fatima", AFTER), ("fenna", GROWN)):
        commands.judge_condition(
            actor=cast[who].at(at),
            dossier_id=fenna,
            area="income",
            parts=["debt_plan"],
            met=False,
            own_words="Te krap.",
        )
    with acting(cast["fenna"].at(GROWN), page="test"):
        page = queries.young_page(fenna, cast["fenna"].at(GROWN))
    income = next(one for one in page.conditions if one.area == "income")
    assert (income.met, income.young, income.worker) == (False, (False, "Te krap."), (False, "Te krap."))
    assert page.short_of_money
    assert Part.ENOUGH.label in income.missing
