"""Beside a placement: a title that ends, an ending the carers may block, a move and its advice, a hand-over, figures."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from roer.core.actor import Actor, acting
from roer.core.days import AMSTERDAM, PartialDate, day_of, start_of
from roer.core.dossiers import head_dossier
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded
from roer.demo.cast import AUTHORITY, Cast
from roer.demo.recall import recall
from roer.living import commands, queries
from roer.living.codes import TitleKind, TransferPart, WhyNone
from roer.living.models import LivingFigure, MoveAdvice, Placement, TitleOfStay, Transfer
from roer.living.refusals import CannotLetGo, CannotPlace, NoTitle
from roer.living.terms import later
from roer.living.tests.test_placing import WHOLE, kind_now, propose, seen
from roer.offers import commands as offers
from roer.offers.queries import free_by_form
from roer.people import commands as people


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


@pytest.fixture(scope="module")
def at(cast: Cast) -> datetime:
    """A moment after everything of the cast."""
    return cast.moment + timedelta(days=1)


def place_of(cast: Cast, name: str) -> UUID:
    """Where somebody of the cast lives now."""
    rows = Placement.objects.using("owner").filter(dossier_id=cast.dossier(name), valid_until__isnull=True)
    return rows.get(valid_from__isnull=False).id


def work(kind: str, thing_id: UUID) -> set[UUID]:
    """On whose lists this stands."""
    rows = WorkItem.objects.using("owner").filter(kind=kind, thing_id=thing_id, state="open")
    return set(rows.values_list("owner_seat_id", flat=True))


def test_institution_provider_municipality_and_lawyer_hear_it_three_times_and_after_it_nothing_is_lawful(
    cast: Cast, at: datetime
) -> None:
    jonas, place = cast.dossier("jonas"), place_of(cast, "jonas")
    people.involve(actor=cast["ismail"].at(at), dossier_id=jonas, seat_id=cast["fatima"].seat.id, part="case_manager")
    last = queries_end(cast, place, at)
    for days in (14, 3):
        for who in ("ismail", "tom", "fatima"):
            moment = start_of(last - timedelta(days=days)) + timedelta(hours=9)
            assert commands.look_at_titles(actor=cast[who].at(moment)) >= "1", (who, days)
    owners = {cast[name].seat.id for name in ("ismail", "tom", "fatima")}
    assert owners <= work("living.title_ends", place)
    assert work("living.tell_lawyer", place) >= owners
    after = start_of(last + timedelta(days=1)) + timedelta(minutes=1)
    assert kind_now(place, cast["ismail"].at(after)) == (TitleKind.NONE, WhyNone.OVER)
    commands.tell_lawyer(actor=cast["ismail"].at(after), placement_id=place)
    assert work("living.tell_lawyer", place) == set()


def queries_end(cast: Cast, place: UUID, at: datetime) -> date:
    """The last day that is covered."""
    ismail = cast["ismail"].at(at)
    with acting(ismail, page="test"):
        ends = queries.placement_page(place, ismail).ends
    assert ends is not None
    return ends


def test_an_oral_ruling_at_night_carries_the_stay_at_once_and_its_number_is_due_the_next_working_day(
    cast: Cast, at: datetime
) -> None:
    night = datetime.combine(day_of(at), datetime.min.time(), AMSTERDAM).replace(hour=1, minute=15) + timedelta(days=1)
    ismail, daan = cast["ismail"].at(night), cast.dossier("daan")
    people.record_authorisation(
        actor=ismail, dossier_id=daan, kind="emergency_closed", ruled_at=night, last_day=day_of(night) + timedelta(days=27),
        judge_and_heard="Rechter Jansen, kwart over een; Daan en Ismail zijn gehoord.",
    )  # fmt: skip
    place = propose(ismail, daan, "closed", acute=True)
    commands.start_placement(actor=ismail, placement_id=place)
    assert kind_now(place, ismail) == (TitleKind.CLOSED, "")
    due = TitleOfStay.objects.using("owner").filter(placement_id=place).first().number_due  # type: ignore[union-attr]
    assert due is not None
    assert day_of(night) < due <= day_of(night) + timedelta(days=5)


@pytest.mark.req("LIV-69")
def test_after_a_year_a_mother_reads_that_the_carers_or_the_court_must_say_yes(cast: Cast, at: datetime) -> None:
    fatima, sem, mirjam, kemal = cast["fatima"].at(at), cast.dossier("sem"), cast["mirjam"], cast["kemal"]
    henk = cast["henk"]
    place = propose(fatima, sem, carer_ids=[henk.person_id])
    people.involve(actor=fatima, dossier_id=sem, seat_id=henk.seat.id, part="foster_carer", purpose="upbringing")
    for parent in (mirjam, kemal):
        commands.answer_stay(actor=parent.at(at), placement_id=place, answer="given")
    commands.start_placement(actor=fatima, placement_id=place)
    later = at + timedelta(days=435)
    asked = commands.ask_to_end(actor=mirjam.at(later), placement_id=place, own_words="Ik wil Sem weer thuis.")
    assert cast["fatima"].seat.id in work("living.ask_child_about_ending", place)
    commands.answer_ending(actor=henk.at(later), ending_id=asked, agrees=False, own_words="Sem woont hier graag.")
    with acting(mirjam.at(later), page="test"):
        beside = queries.placement_page(place, mirjam.at(later)).beside
        assert beside.ending is not None
        assert beside.ending.needs_yes
        assert [(agrees, words) for _name, agrees, words in beside.carers_said] == [(False, "Sem woont hier graag.")]
    with pytest.raises(ReasonNeeded):
        commands.end_placement(actor=cast["fatima"].at(later), placement_id=place, why="by_parent")
    assert Placement.objects.using("owner").get(id=place).valid_until is None
    for name in ("mirjam", "henk"):
        page = seen(cast[name], f"/wonen/plek/{place}/")
        assert "kunnen de ouders of de voogd het de rechtbank vragen" in page, name
        assert "Het contact met de ouders gaat gewoon door." in page, name
    commands.end_placement(
        actor=cast["fatima"].at(later), placement_id=place, why="by_parent",
        reason="Mirjam haalde Sem om vier uur op. Henk is het verteld.",
    )  # fmt: skip
    with acting(mirjam.at(later), page="test"):
        assert "Henk is het verteld." in queries.placement_page(place, mirjam.at(later)).texts["ended"]


def test_a_carer_reads_where_the_child_lives_and_by_what_right_and_not_what_parents_said(cast: Cast) -> None:
    page = seen(cast["henk"], f"/wonen/{cast.dossier('jonas')}/")
    assert "Bij Henk Postma in Overwater" in page
    assert "Een woonplek voorstellen" not in page
    assert "pleeggezin" in seen(cast["henk"], reverse("desk:home"))


def test_a_proposed_place_asks_for_an_answer_on_the_first_page_of_child_and_parents(cast: Cast, at: datetime) -> None:
    place = propose(cast["fatima"].at(at), cast.dossier("lina"), "group_home")
    for name in ("lina", "mirjam"):
        with acting(cast[name].at(at), page="test"):
            lines = {line.placement.id: line for line in queries.home_lines(cast[name].at(at))}
        assert lines[place].is_proposal, name
        assert lines[place].waits, name
    commands.answer_stay(actor=cast["lina"].at(at), placement_id=place, answer="refused")
    with acting(cast["lina"].at(at), page="test"):
        assert not [line for line in queries.home_lines(cast["lina"].at(at)) if line.waits]


@pytest.mark.req("LIV-01")
def test_foster_family_and_family_home_are_two_forms_with_their_own_free_places(cast: Cast, at: datetime) -> None:
    eva, already = cast["eva"].at(at), free_by_form(day_of(at)).get("family_home", 0)
    for form, free in (("foster_care", 3), ("family_home", 1)):
        offer = offers.publish_offer(
            actor=eva, name=form, description="Wonen.", form=form, age_from=0, age_until=17, municipality_code="9999",
            inclusions=[("speaks_dutch", "Ja.")], exclusions=[("psychosis", "Nee.")],
        )  # fmt: skip
        offers.report_capacity(actor=eva, offer_id=offer, free_places=free, waiting_weeks=0)
    with acting(cast["fatima"].at(at), page="test"):
        choices = dict(queries.form_choices(day_of(at)))
    assert choices["foster_family"] == "pleeggezin (3 plekken vrij)"
    assert choices["family_type_home"] == f"gezinshuis ({1 + already} plekken vrij)"
    assert choices["group_home"] == "woongroep (vrije plekken nog niet geteld)"
    for form in ("", "foster family / family home"):
        with pytest.raises(CannotPlace):
            propose(cast["fatima"].at(at), cast.dossier("noor"), form)


@pytest.mark.req("LIV-04")
def test_an_own_wish_counts_as_own_wish_and_another_reason_needs_words(cast: Cast, at: datetime) -> None:
    fatima, noor = cast["fatima"].at(at), cast.dossier("noor")
    with pytest.raises(ReasonNeeded):
        propose(fatima, noor, "sheltered", reason="other")
    place = propose(
        fatima, noor, "sheltered", reason="own_wish", reason_words="Ik wil leren op mezelf te wonen.",
        alternatives={"at_home": "Noor wil het niet.", "time_out": "Te kort."}, factors=["divorce"],
    )  # fmt: skip
    commands.answer_stay(actor=cast["noor"].at(at), placement_id=place, answer="given")
    commands.start_placement(actor=fatima, placement_id=place)
    morning = at + timedelta(days=2)
    commands.count_child_days(actor=cast["carla"].at(morning), day=day_of(at + timedelta(days=1)), command_id=uuid4())
    held = LivingFigure.objects.filter(level="country", figure="reason", day=day_of(at + timedelta(days=1)))
    counted = dict(held.values_list("key", "value"))
    assert counted["own_wish"] is None, "one to four children"
    assert counted["safety"] == 0
    assert LivingFigure.objects.filter(figure="factor", key="divorce", level="country").exists()


@pytest.mark.req("LIV-12")
def test_a_move_for_a_contract_goes_to_the_expert_team_and_without_its_answer_counts_as_without_advice(
    cast: Cast, at: datetime
) -> None:
    fatima, isa = cast["fatima"].at(at), cast.dossier("isa")
    why = {"living.move_is_in_the_childs_interest": "Het contract stopt."}
    with pytest.raises(ReasonNeeded):
        propose(fatima, isa, "group_home")
    place = propose(fatima, isa, "group_home", interest="none", interest_words="Het contract stopt.", reasons=why)
    advice = MoveAdvice.objects.using("owner").get(placement_id=place)
    wim = cast["wim"].at(at)
    assert work("living.advise_move", advice.id) == {cast["wim"].seat.id}
    with acting(wim, page="test"):
        assert queries.advice_for(advice.id, wim)[1] == "Het contract stopt."
        assert not Placement.objects.visible_to(wim).exists(), "the team reads the question and no place"
    for name in ("isa", "nadia"):
        commands.answer_stay(actor=cast[name].at(at), placement_id=place, answer="given")
    with pytest.raises(ReasonNeeded):
        commands.start_placement(actor=fatima, placement_id=place)
    commands.start_placement(actor=fatima, placement_id=place, reason="De groep ging dicht voor het team antwoordde.")
    with acting(cast["isa"].at(at), page="test"):
        page = queries.placement_page(place, cast["isa"].at(at))
    assert page.placement.without_advice
    assert page.beside.unadvised == "De groep ging dicht voor het team antwoordde."
    commands.advise_move(actor=wim, advice_id=advice.id, verdict="unneeded", own_words="Isa kon blijven.")
    with acting(cast["nadia"].at(at), page="test"):
        assert queries.placement_page(place, cast["nadia"].at(at)).beside.advice_words == "Isa kon blijven."
    own = propose(fatima, isa, "sheltered", interest="own_wish", interest_words="Ik wil een kamer.")
    assert MoveAdvice.objects.using("owner").get(placement_id=own).afterwards


@pytest.mark.req("LIV-14")
def test_a_child_with_five_places_reads_four_moves_with_days_and_reasons_beside_the_baseline(
    cast: Cast, at: datetime
) -> None:
    ismail, jonas = cast["ismail"].at(at + timedelta(days=1)), cast.dossier("jonas")
    people.record_authorisation(
        actor=ismail,
        dossier_id=jonas,
        kind="out_of_home",
        ruled_at=at,
        number="3",
        last_day=day_of(at) + timedelta(days=200),
    )
    for step, form in enumerate(("group_home", "group_home", "foster_family", "foster_family"), start=1):
        actor = cast["ismail"].at(at + timedelta(days=step))
        place = propose(
            actor, jonas, form, interest="lasting", interest_words="Hier kan hij blijven.", group_change=step == 2
        )
        commands.start_placement(actor=actor, placement_id=place)
    reader = cast["jonas"].at(at + timedelta(days=6))
    with acting(reader, page="test"):
        page = queries.stays_page(jonas, reader)
    assert page.moves == 4
    assert [line.placement.step for line in page.lines][1:3] == ["move", "group_change"]
    assert page.region is not None
    assert page.region[1].baseline == 5
    assert [line.decided for line in page.lines][1:] == [WHOLE["deciders"]] * 4
    assert page.unsure_days == sum(line.days for line in page.lines if not line.placement.perspective_item)
    LivingFigure.objects.using("owner").bulk_create(
        LivingFigure(day=day_of(at), level="region", code=code, figure="moves", key=key, value=value)
        for code, key, value in (("JZ01", "mean_x10", 42), ("JZ01", "year_x10", 11), ("JZ02", "mean_x10", 61))
    )  # fmt: skip
    carla = cast["carla"].at(at + timedelta(days=3))
    with acting(carla, page="test"):
        compared = queries.regions_compared(carla)
    assert [(mean, year) for _name, mean, year in compared] == [(6.1, None), (4.2, 1.1)], "most moves first"
    text = seen(cast["jonas"], f"/wonen/{jonas}/")
    assert "4 keer verhuisd." in text
    assert "gemiddeld 5 keer" in text or "Eerder was dat 5 keer" in text


@pytest.mark.req("LIV-15")
def test_the_sender_stays_responsible_until_the_receiver_confirmed(cast: Cast, at: datetime) -> None:
    anker, vuurtoren = cast["eva"].seat.organisation_id, cast["tom"].seat.organisation_id
    ismail, jonas = cast["ismail"].at(at + timedelta(days=10)), cast.dossier("jonas")
    first = _move(cast, ismail, jonas, vuurtoren)
    second = _move(cast, cast["ismail"].at(at + timedelta(days=11)), jonas, anker)
    transfer = Transfer.objects.using("owner").get(to_placement_id=second)
    assert transfer.from_placement_id == first
    day = at + timedelta(days=12)
    people.involve(actor=ismail, dossier_id=jonas, seat_id=cast["eva"].seat.id, part="care_provider")
    eva, tom = cast["eva"].at(day), cast["tom"].at(day)
    assert _responsible(eva, second) == "Jeugdhulp De Vuurtoren"
    with pytest.raises(CannotLetGo):
        commands.let_go(actor=tom, transfer_id=transfer.id)
    with pytest.raises(CannotPlace):
        commands.confirm_transfer(actor=eva, transfer_id=transfer.id, missing={"school": "De school belt nog."})
    for part in set(TransferPart.values) - {"school"}:
        commands.hand_over_part(actor=tom, transfer_id=transfer.id, part=part)
    with pytest.raises(CannotPlace):
        commands.confirm_transfer(actor=eva, transfer_id=transfer.id)
    commands.confirm_transfer(
        actor=eva,
        transfer_id=transfer.id,
        missing={"school": "De school belt nog."},
        due_on=day_of(day) + timedelta(days=7),
    )
    assert _responsible(eva, second) == "Praktijk Het Anker"
    assert work("living.transfer_part", second) == {cast["eva"].seat.id}
    commands.let_go(actor=tom, transfer_id=transfer.id)


def _move(cast: Cast, actor: Actor, dossier_id: UUID, organisation_id: UUID | None) -> UUID:
    place = propose(
        actor, dossier_id, "group_home", interest="lasting", interest_words="Hier kan hij blijven.",
        organisation_id=organisation_id,
    )  # fmt: skip
    commands.start_placement(actor=actor, placement_id=place)
    return place


def _responsible(actor: Actor, place: UUID) -> str:
    with acting(actor, page="test"):
        return queries.placement_page(place, actor).beside.responsible


@pytest.mark.req("LIV-09")
def test_what_a_stay_misses_stands_on_the_list_of_who_answers_for_it(cast: Cast, at: datetime) -> None:
    fatima, milan = cast["fatima"].at(at), cast.dossier("milan")
    why = {"living.stay_has_perspective": "Het kind kwam 's nachts."}
    day = day_of(at) + timedelta(days=12)
    place = propose(fatima, milan, "large_institution", perspective="", reasons=why, follow_up_on=day)
    due = WorkItem.objects.using("owner").get(kind="living.follow_up", thing_id=place).due_at
    assert day_of(due - timedelta(minutes=1)) == day
    commands.answer_stay(actor=cast["sanne"].at(at), placement_id=place, answer="given")
    commands.stay_without_title(actor=fatima, placement_id=place, reason="Er was geen andere plek.")
    people.involve(actor=fatima, dossier_id=milan, seat_id=cast["fatima"].seat.id, part="familiar_face")
    commands.look_at_titles(actor=cast["fatima"].at(at + timedelta(days=43)))
    assert work("living.evaluation_late", place) == {cast["fatima"].seat.id}
    commands.look_at_titles(actor=cast["fatima"].at(at + timedelta(days=200)))
    assert work("living.too_long", place) == {cast["fatima"].seat.id}
    later = cast["fatima"].at(at + timedelta(days=201))
    with acting(later, page="test"):
        held = Placement.objects.get(id=place)
        assert queries.is_specially_protected(milan, later)
        said = queries.warnings_of(held, day_of(later.at))
    assert [line for line in said if "180 dagen" in line], "the number that counts stands beside the warning"
    for address in (f"/wonen/{milan}/", f"/veiligheid/zorg/{milan}/"):
        assert "extra beschermd: woont niet thuis" in seen(cast["fatima"], address), address
    commands.review_stay(
        actor=later, placement_id=place, held_on=day_of(later.at), found="Milan heeft het goed.",
        next_on=day_of(later.at) + timedelta(days=42),
    )  # fmt: skip
    assert work("living.evaluation_late", place) == set()


@pytest.mark.req("LIV-68")
def test_each_night_away_has_one_title_and_without_one_no_page_says_it_may(cast: Cast, at: datetime) -> None:
    """Alarms 28, 14 and 3 days before to who carries it out, provider and municipality, each with the lawyer to be called."""
    at += timedelta(days=20)
    fatima = cast["fatima"].at(at)
    child = head_dossier(people.register_person(actor=fatima, name="Nora Nacht", birth=PartialDate(2018))).id
    people.record_responsibility(actor=fatima, dossier_id=child, holder_id=cast["mirjam"].person_id, **AUTHORITY)
    for who, part in (("tom", "care_provider"), ("ismail", "family_supervisor")):
        people.involve(actor=fatima, dossier_id=child, seat_id=cast[who].seat.id, part=part)
    ismail = cast["ismail"].at(at)
    last = day_of(at) + timedelta(days=60)
    people.record_measure(
        actor=fatima, dossier_id=child, kind="supervision_order", organisation_id=ismail.organisation_id, valid_from=at,
        valid_until=at + timedelta(days=300),
    )  # fmt: skip
    people.record_authorisation(
        actor=ismail, dossier_id=child, kind="out_of_home", ruled_at=at, last_day=last, number="C/68",
        organisation_id=ismail.organisation_id,
    )  # fmt: skip
    place = propose(ismail, child, "group_home", interest="lasting", interest_words="Hier kan hij blijven.")
    commands.start_placement(actor=ismail, placement_id=place)
    for days in (28, 14, 3):
        nine = start_of(last - timedelta(days=days)) + timedelta(hours=9)
        for who in ("ismail", "tom", "fatima"):
            commands.look_at_titles(actor=cast[who].at(nine))
    rang = WorkItem.objects.using("owner").filter(kind="living.title_ends", thing_id=place)
    for who in ("ismail", "tom", "fatima"):
        assert rang.filter(owner_seat_id=cast[who].seat.id).count() == 3, who
    assert {cast[who].seat.id for who in ("ismail", "tom", "fatima")} <= work("living.tell_lawyer", place)
    midnight = start_of(last + timedelta(days=1))
    before, after = (cast["ismail"].at(midnight + timedelta(minutes=each)) for each in (-1, 0))
    assert kind_now(place, before) == (TitleKind.OUT_OF_HOME, "")
    assert kind_now(place, after) == (TitleKind.NONE, WhyNone.OVER)
    commands.look_at_titles(actor=after)
    assert cast["ismail"].seat.id in work("living.no_title", place), "who stands for the child tonight is asked at once"
    for who in ("ismail", "tom", "mirjam"):
        reader = cast[who].at(after.at)
        with acting(reader, page="test"):
            page, whole = queries.stays_page(child, reader), queries.placement_page(place, reader)
        assert page.title is not None, who
        assert not page.title.is_lawful, who
        assert queries.title_words(page.title).startswith("Nu is niet geregeld dat dit mag"), who
        assert whole.ends is None, who
    with pytest.raises(NoTitle):
        commands.start_placement(actor=after, placement_id=propose(after, child, "group_home", **GOOD))


GOOD = {"interest": "lasting", "interest_words": "Hier kan hij blijven."}


@pytest.mark.req("SAF-51")
def test_without_a_hearing_in_two_weeks_a_closed_stay_has_no_title_and_everybody_is_called(
    cast: Cast, at: datetime
) -> None:
    """Ruled at two in the afternoon: the fourteenth day at two it is over, also on a Sunday; with a hearing after four weeks."""
    for who, part in (("tom", "care_provider"), ("fatima", "case_manager")):
        people.involve(
            actor=cast["ismail"].at(at), dossier_id=cast.dossier("daan"), seat_id=cast[who].seat.id, part=part
        )
    for heard in (False, True):
        ruled = datetime.combine(day_of(at) + timedelta(days=90 + 40 * heard), datetime.min.time(), AMSTERDAM)
        ruled = ruled.replace(hour=14)
        ismail, daan = cast["ismail"].at(ruled), cast.dossier("daan")
        made = people.record_authorisation(
            actor=ismail, dossier_id=daan, kind="emergency_closed", ruled_at=ruled, last_day=day_of(ruled) + timedelta(days=40),
            judge_and_heard="Rechter Jansen; Daan is gehoord.",
        )  # fmt: skip
        place = propose(ismail, daan, "closed", acute=True)
        commands.start_placement(actor=ismail, placement_id=place)
        inspected = WorkItem.objects.using("owner").filter(kind="living.inspect_closed").count()
        two_weeks = ruled + timedelta(weeks=2)
        assert commands.look_at_titles(actor=ismail) >= "1", "the hearing is asked for on the day itself"
        for days in (7, 3):
            commands.look_at_titles(actor=cast["ismail"].at(start_of(day_of(two_weeks) - timedelta(days=days))))
        asked = WorkItem.objects.using("owner").filter(kind="living.title_ends", thing_id=place)
        assert asked.filter(owner_seat_id=cast["ismail"].seat.id).count() == 3
        ends = two_weeks
        if heard:
            people.record_turn(
                actor=cast["ismail"].at(ruled + timedelta(days=11)), authorisation_id=made, kind="hearing_held",
                happened_at=ruled + timedelta(days=11),
            )  # fmt: skip
            ends = later(ruled, weeks=4)
        assert kind_now(place, cast["ismail"].at(ends - timedelta(minutes=1)))[0] == TitleKind.CLOSED
        gone = cast["ismail"].at(ends)
        assert kind_now(place, gone) == (TitleKind.NONE, WhyNone.OVER if heard else WhyNone.NO_HEARING)
        for who in ("ismail", "tom", "fatima"):
            commands.look_at_titles(actor=cast[who].at(ends + timedelta(minutes=5)))
        called = work("living.no_title", place)
        assert {cast[who].seat.id for who in ("ismail", "tom", "fatima")} <= called
        assert work("living.tell_lawyer", place)
        assert WorkItem.objects.using("owner").filter(kind="living.inspect_closed").count() > inspected
        with pytest.raises(NoTitle):
            commands.start_placement(actor=gone, placement_id=propose(gone, daan, "closed", acute=True))
        commands.stay_without_title(
            actor=gone,
            placement_id=propose(gone, daan, "closed", acute=True),
            reason="Daan slaapt vannacht bij zijn mentor.",
        )
