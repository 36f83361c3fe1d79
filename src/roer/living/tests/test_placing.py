"""A placement from proposal to end, through commands and pages, with its title, its alarms and its mask."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.days import day_of, start_of
from roer.core.models import WorkItem
from roer.core.rules import ReasonNeeded
from roer.demo.cast import Cast, Member
from roer.demo.recall import recall
from roer.living import commands, queries
from roer.living.codes import TitleKind, WhyNone
from roer.living.models import LedgerGap, Placement, TitleOfStay
from roer.living.refusals import CannotPlace, NoTitle
from roer.people import commands as people

WHOLE = {
    "reason": "upbringing", "alternatives": {"at_home": "Dat was niet genoeg."}, "deciders": "Samen aan tafel.",
    "perspective": "Weer naar huis.",
}  # fmt: skip


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


@pytest.fixture(scope="module")
def at(cast: Cast) -> datetime:
    """A moment after everything of the cast."""
    return cast.moment + timedelta(days=1)


def propose(actor: Actor, dossier_id: UUID, form: str = "foster_family", **more: object) -> UUID:
    """A placement with everything that is asked."""
    days = {
        "expected_until": day_of(actor.at + timedelta(days=90)),
        "evaluate_on": day_of(actor.at + timedelta(days=42)),
    }
    given = {**WHOLE, **days, "where": "Ergens in Overwater", **more}
    return commands.propose_placement(actor=actor, dossier_id=dossier_id, form=form, **given)  # type: ignore[arg-type]


def kind_now(placement_id: UUID, actor: Actor) -> tuple[str, str]:
    """The title of a stay at this moment."""
    with acting(actor, page="test"):
        row = TitleOfStay.objects.visible_to(actor).filter(placement_id=placement_id, valid_from__lte=actor.at).last()
        return row.kind, row.why


def seen(member: Member, path: str) -> str:
    """What somebody of the cast sees on a page."""
    client = Client()
    client.post("/demo/", {"seat": str(member.seat.id)})
    return client.get(path).content.decode()


@pytest.mark.req("LIV-05")
def test_no_voluntary_stay_without_the_yes_of_whom_the_law_asks(cast: Cast, at: datetime) -> None:
    fatima, noor = cast["fatima"].at(at), cast["noor"].at(at)
    place = propose(fatima, cast.dossier("noor"), "family_type_home", reason="own_wish", reason_words="Rust.")
    for parent in ("mirjam", "kemal"):
        with pytest.raises(Placement.DoesNotExist):
            commands.answer_stay(actor=cast[parent].at(at), placement_id=place, answer="given")
        person_id = cast[parent].person_id
        commands.record_answer(actor=fatima, placement_id=place, person_id=person_id, answer="given", own_words="Goed.")
    commands.answer_stay(actor=noor, placement_id=place, answer="refused", own_words="Ik wil niet.")
    with pytest.raises(NoTitle):
        commands.start_placement(actor=fatima, placement_id=place)
    commands.answer_stay(actor=noor, placement_id=place, answer="given", own_words="Toch wel.")
    commands.start_placement(actor=fatima, placement_id=place)
    assert kind_now(place, fatima) == (TitleKind.CONSENT, "")


@pytest.mark.req("LIV-05")
def test_from_twelve_to_fifteen_a_reason_may_stand_for_the_parents_yes_and_they_read_it(
    cast: Cast, at: datetime
) -> None:
    fatima, lina, mirjam = (cast[name].at(at) for name in ("fatima", "lina", "mirjam"))
    place = propose(fatima, cast.dossier("lina"))
    commands.answer_stay(actor=lina, placement_id=place, answer="given", own_words="Ik wil dit echt.")
    commands.answer_stay(actor=mirjam, placement_id=place, answer="refused")
    with pytest.raises(NoTitle):
        commands.start_placement(actor=fatima, placement_id=place)
    commands.waive_consent(actor=fatima, placement_id=place, ground="own_wish", reason="Lina wil dit al maanden.")
    commands.start_placement(actor=fatima, placement_id=place)
    assert kind_now(place, fatima) == (TitleKind.CONSENT, "")
    with acting(mirjam, page="test"):
        assert queries.placement_page(place, mirjam).waivers == (
            ("het kind wil dit zelf, ook na het nee van de ouders", "Lina wil dit al maanden."),
        )


def test_a_yes_taken_back_at_night_calls_who_answers_at_once(cast: Cast, at: datetime) -> None:
    night = at.replace(hour=23, minute=40) + timedelta(days=2)
    place = _running(cast, "noor", at)
    commands.answer_stay(actor=cast["noor"].at(night), placement_id=place, answer="withdrawn", own_words="Ik wil weg.")
    assert kind_now(place, cast["fatima"].at(night)) == (TitleKind.NONE, WhyNone.WITHDRAWN)
    owners = WorkItem.objects.using("owner").filter(kind="living.no_title", thing_id=place, state="open")
    assert cast["fatima"].seat.id in set(owners.values_list("owner_seat_id", flat=True))


def test_a_stay_without_title_is_put_down_as_what_it_is(cast: Cast, at: datetime) -> None:
    fatima = cast["fatima"].at(at)
    place = propose(fatima, cast.dossier("sem"))
    with pytest.raises(CannotPlace):
        commands.stay_without_title(actor=fatima, placement_id=place, reason=" ")
    commands.stay_without_title(actor=fatima, placement_id=place, reason="Sem stond voor de deur en kon niet terug.")
    assert kind_now(place, fatima) == (TitleKind.NONE, WhyNone.NEVER)
    page = seen(cast["mirjam"], f"/wonen/{cast.dossier('sem')}/")
    assert "Dit is nu niet geregeld" in page
    assert "Dit mag, want" not in page


def test_what_was_not_weighed_is_asked_and_in_danger_becomes_work(cast: Cast, at: datetime) -> None:
    fatima = cast["fatima"].at(at)
    with pytest.raises(ReasonNeeded) as why:
        propose(fatima, cast.dossier("milan"), alternatives={}, perspective="")
    assert {met.rule.name for met in why.value.mets} == {
        "living.lighter_help_was_weighed",
        "living.stay_has_perspective",
    }
    place = propose(fatima, cast.dossier("milan"), alternatives={}, perspective="", acute=True)
    assert WorkItem.objects.using("owner").filter(kind="living.fill_in", thing_id=place).count() == 1


def test_a_stay_has_exactly_one_living_form(cast: Cast, at: datetime) -> None:
    fatima = cast["fatima"].at(at)
    for form in ("", "foster_family / family_type_home"):
        with pytest.raises(CannotPlace):
            propose(fatima, cast.dossier("noor"), form)


def test_a_secret_place_is_nowhere_for_who_may_not_know(cast: Cast, at: datetime) -> None:
    fatima, rob, milan = cast["fatima"].at(at), cast["rob"].at(at), cast.dossier("milan")
    place = propose(fatima, milan, "parent_and_child", where="Kanarie Stille Vaart", acute=True)
    commands.start_placement(actor=fatima, placement_id=place)
    assert WorkItem.objects.using("owner").get(kind="living.ask_yes", thing_id=place).due_at == start_of(
        day_of(at + timedelta(days=1))
    )
    with acting(rob, page="test"):
        empty = queries.stays_page(milan, rob)
        assert (empty.lines, empty.proposed, empty.now, empty.moves) == ((), (), None, 0)
        assert not Placement.objects.visible_to(rob).filter(dossier_id=milan).exists()
        assert not TitleOfStay.objects.filter(dossier_id=milan).exists()
    with pytest.raises(Placement.DoesNotExist):
        commands.answer_stay(actor=rob, placement_id=place, answer="refused")
    page = seen(cast["rob"], f"/wonen/{milan}/")
    assert "Hier staat geen andere plek dan thuis." in page
    assert "Kanarie" not in page
    assert "geheim" not in page.casefold()
    assert "Kanarie" in seen(cast["sanne"], f"/wonen/{milan}/")


def test_alarms_come_once_for_each_end_and_each_worker(cast: Cast, at: datetime) -> None:
    ismail, jonas = cast["ismail"], cast.dossier("jonas")
    place = Placement.objects.using("owner").get(dossier_id=jonas).id
    ends = day_of(cast.moment) + timedelta(days=20)

    def given(days_before: int) -> str:
        return commands.look_at_titles(actor=ismail.at(at - timedelta(days=1) + timedelta(days=20 - days_before)))

    assert [given(days) for days in (15, 14, 13, 4, 3, 1)] == ["0", "1", "0", "1", "1", "0"], (
        "at four days the day to look again where Jonas grows up has gone by"
    )
    with acting(ismail.at(at), page="test"):
        assert queries.placement_page(place, ismail.at(at)).ends == ends
    after = ismail.at(at + timedelta(days=21))
    assert commands.look_at_titles(actor=after) == "1"
    assert kind_now(place, after) == (TitleKind.NONE, WhyNone.OVER)
    tom = cast["tom"].at(at + timedelta(days=5))
    assert commands.look_at_titles(actor=tom) == "1"


def test_the_child_reads_where_it_lives_why_how_long_and_says_how_it_is(cast: Cast) -> None:
    now, jonas = timezone.now(), cast.dossier("jonas")
    assert "Dit is nu niet geregeld" in seen(cast["jonas"], f"/wonen/{jonas}/")
    people.record_authorisation(
        actor=cast["ismail"].at(now), dossier_id=jonas, kind="out_of_home", ruled_at=now - timedelta(days=3), number="2",
        last_day=day_of(now) + timedelta(days=20),
    )  # fmt: skip
    page = seen(cast["jonas"], f"/wonen/{jonas}/")
    for words in (
        "Waar ik woon",
        "Dit mag, want de rechter vond dit goed",
        "Dat is over 20 dagen",
        "Henk heeft een hond",
    ):
        assert words in page
    assert "Dit is nu niet geregeld" not in page


def test_a_stranger_and_a_helper_of_another_child_find_nothing(cast: Cast, at: datetime) -> None:
    jonas = cast.dossier("jonas")
    for name in ("viktor", "kemal"):
        assert "Overwater" not in seen(cast[name], f"/wonen/{jonas}/")
    with pytest.raises(NotAllowed):
        propose(cast["fatima"].at(at), jonas)


def _running(cast: Cast, username: str, at: datetime) -> UUID:
    return (
        Placement.objects.using("owner")
        .get(dossier_id=cast.dossier(username), valid_until__isnull=True, valid_from__isnull=False)
        .id
    )


def test_a_night_is_counted_for_the_childs_own_people_first(cast: Cast, at: datetime) -> None:
    day, morning = day_of(at + timedelta(days=4)), at + timedelta(days=5)
    carla = cast["carla"].at(morning)
    with pytest.raises(CannotPlace):
        commands.count_child_days(actor=carla, day=day_of(morning))
    with pytest.raises(NotAllowed):
        commands.count_child_days(actor=cast["fatima"].at(morning), day=day)
    first = commands.count_child_days(actor=carla, day=day)
    assert commands.count_child_days(actor=carla, day=day, command_id=uuid4()) == first
    noor, milan = cast.dossier("noor"), cast.dossier("milan")
    found = {
        name: _gaps(cast[name].at(morning), milan if name == "rob" else noor)
        for name in ("noor", "fatima", "rob", "viktor")
    }
    assert "title" in found["noor"] & found["fatima"]
    assert "title" not in found["rob"]
    assert found["viktor"] == set()
    assert "title" in _gaps(cast["sanne"].at(morning), milan)
    with acting(carla, page="test"):
        assert queries.counts("country", "NL", carla) == []
        later = cast["carla"].at(morning + timedelta(days=1))
        lines = queries.counts("country", "NL", later)
    assert len(lines) == 5
    assert all(number is None or number % 5 == 0 for line in lines for number in (line.children, line.without))


def test_a_talk_and_a_school_close_their_gap(cast: Cast, at: datetime) -> None:
    morning, noor = at + timedelta(days=7), cast.dossier("noor")
    fatima, carla = cast["fatima"].at(morning), cast["carla"].at(morning)
    before, after = day_of(at + timedelta(days=5)), day_of(at + timedelta(days=6))
    commands.record_talk(actor=fatima, dossier_id=noor, spoken_on=after)
    commands.record_schooling(actor=fatima, dossier_id=noor, state="school", since=after)
    for day, expected in ((before, {"contact", "school"}), (after, set())):
        commands.count_child_days(actor=carla, day=day, command_id=uuid4())
        held = LedgerGap.objects.using("owner").filter(dossier_id=noor, day=day).values_list("gap", flat=True)
        assert set(held) & {"contact", "school"} == expected


def _gaps(actor: Actor, dossier_id: UUID) -> set[str]:
    with acting(actor, page="test"):
        return {line.code for line in queries.gaps_of(dossier_id, actor)}
