"""The night desk: help first, nothing on the wrong phone, a name and a day for all that is missing."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from roer.access import commands as access
from roer.access import queries as access_queries
from roer.access.commands.protecting import CannotOpen
from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.days import PartialDate
from roer.core.dossiers import head_dossier
from roer.core.items import words_of
from roer.core.models import AccessLogLine, Dossier, Event, Item, WorkItem
from roer.core.trail.seal import seal
from roer.demo.cast import AUTHORITY, Cast
from roer.demo.families.safety import NUMBER
from roer.demo.recall import recall
from roer.people import commands as people
from roer.people.models import Merge, ProtectionMeasure
from roer.people.queries import address_of, helpers_of, legal_position, rulings_of
from roer.safety import commands, queries
from roer.safety.commands import CannotWrite
from roer.safety.commands.known import measures_known
from roer.safety.models import NightTask, NightWatch, OralRuling, TonightPlace

NIGHT = datetime.fromisoformat("2026-11-30T02:10:00+01:00")
FAMILY = ("mila", "anouk", "dirk")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def open_night(cast: Cast, at: datetime = NIGHT, who: str = "joost", **more: object) -> UUID:
    given = {"reason": "De politie belde: ruzie met een mes.", "number": NUMBER, "municipality_code": "9999"} | more
    made: UUID = commands.open_at_night(actor=cast[who].at(at), **given)
    return made


def watch_of(watch_id: UUID) -> NightWatch:
    return NightWatch.objects.using("owner").get(id=watch_id)


def sees(cast: Cast, who: str, at: datetime, watch_id: UUID) -> dict[str, int]:
    """What reaches this person of a night: items, events and rows."""
    actor, watch = cast[who].at(at), watch_of(watch_id)
    since = {"recorded_at__gte": watch.recorded_at, "dossier_id": watch.dossier_id}
    with acting(actor, page="test"):
        return {
            "items": Item.objects.visible_to(actor).filter(**since).count(),
            "events": Event.objects.visible_to(actor).filter(**since).count(),
            "nights": NightWatch.objects.filter(id=watch_id).count(),
            "places": TonightPlace.objects.filter(watch_id=watch_id).count(),
        }  # fmt: skip


def test_a_worker_on_duty_opens_with_a_number_and_a_reason_and_reads_what_keeps_the_child_safe(cast: Cast) -> None:
    watch = open_night(cast)
    joost = cast["joost"].at(NIGHT)
    with acting(joost, page="test"):
        page = queries.night_of(watch, joost)
        assert page.child is not None
        assert page.child.name == "Mila Veldman"
        assert {name for _held, name in page.child.responsible} == {""}, "names of parents are in their own files"
        assert page.watch.owner_seat_id == cast["fatima"].seat.id
    with acting(joost.moved_to(NIGHT + timedelta(hours=9)), page="test"):
        assert queries.nights_of(joost.moved_to(NIGHT + timedelta(hours=9))) == [], "after the period it is shut"


def test_no_reason_no_access(cast: Cast) -> None:
    with pytest.raises(CannotWrite):
        open_night(cast, reason="  ")
    with pytest.raises(NotAllowed):
        open_night(cast, who="mirjam")
    with pytest.raises(CannotOpen):
        open_night(cast, at=NIGHT + timedelta(days=20), hours=24)


@pytest.mark.parametrize("who", FAMILY)
def test_nothing_of_a_night_reaches_a_phone_of_the_family_before_it_is_told(cast: Cast, who: str) -> None:
    at = NIGHT + timedelta(days=1)
    watch = open_night(cast, at)
    joost = cast["joost"].at(at)
    commands.note_danger(actor=joost, watch_id=watch, kind="violence", safe_now="no", words="Vader heeft een mes.")
    commands.note_place(actor=joost, watch_id=watch, kind="network", words="Bij tante Ans.")
    commands.note_oral_ruling(
        actor=joost,
        watch_id=watch,
        kind="emergency_out_of_home",
        judge="mr. Vos",
        words="Mag.",
        happened_at=at,
        heard=["child"],
    )
    later = at + timedelta(hours=1)
    assert sees(cast, who, later, watch) == {"items": 0, "events": 0, "nights": 0, "places": 0}
    assert [seat.seat.id for seat in readers(cast, who, later, watch)].count(cast["joost"].seat.id) == 0
    seal()
    with acting(cast[who].at(later), page="test"):
        looked = AccessLogLine.objects.filter(dossier_id=watch_of(watch).dossier_id, seat_id=cast["joost"].seat.id)
        assert not looked.filter(at__gte=at).exists()


def readers(cast: Cast, who: str, at: datetime, watch_id: UUID) -> list[access_queries.Reader]:
    with acting(cast[who].at(at), page="test"):
        return access_queries.who_reads(watch_of(watch_id).dossier_id)


def test_what_is_missing_is_work_with_an_owner_and_a_day_never_a_refusal(cast: Cast) -> None:
    at = NIGHT + timedelta(days=2)
    watch = open_night(cast, at)
    tasks = {task.kind: task for task in NightTask.objects.using("owner").filter(watch_id=watch)}
    assert set(tasks) == {"siblings", "needs", "lighter", "child_view", "assessment", "tell", "check"}
    assert {task.owner_seat_id for task in tasks.values()} == {cast["fatima"].seat.id}
    assert all(task.due_at > at for task in tasks.values())
    asked = WorkItem.objects.using("owner").filter(thing_id__in=[task.id for task in tasks.values()])
    assert asked.count() == len(tasks)
    fatima = cast["fatima"].at(at + timedelta(hours=7))
    commands.finish_task(actor=fatima, task_id=tasks["siblings"].id, words="Er zijn geen broers of zussen.")
    with pytest.raises(CannotWrite):
        commands.finish_task(actor=fatima, task_id=tasks["siblings"].id, words="Nog eens.")
    with pytest.raises(NotAllowed):
        commands.finish_task(actor=cast["joost"].at(at), task_id=tasks["needs"].id, words="Ik doe het wel.")
    assert not WorkItem.objects.using("owner").filter(thing_id=tasks["siblings"].id, state="open").exists()


def test_an_oral_ruling_holds_from_the_moment_the_judge_spoke_also_three_days_late(cast: Cast) -> None:
    at = NIGHT + timedelta(days=5)
    spoke = at - timedelta(days=3)
    watch = open_night(cast, at, how="paper", happened_at=spoke - timedelta(hours=1))
    commands.note_oral_ruling(
        actor=cast["joost"].at(at), watch_id=watch, kind="provisional_supervision_order", judge="mr. Vos", words="Akkoord.",
        happened_at=spoke, heard=["mother", "lawyer"], organisation_id=cast.organisations["Jeugdbescherming De Linde"].id,
    )  # fmt: skip
    ruling = OralRuling.objects.using("owner").get(watch_id=watch)
    measure = ProtectionMeasure.objects.using("owner").get(id=ruling.measure_id)
    assert (measure.valid_from, measure.recorded_at) == (spoke, at)
    assert (ruling.happened_at, ruling.recorded_at, ruling.heard) == (spoke, at, ["mother", "lawyer"])
    assert measure.valid_until == datetime.fromisoformat("2027-03-03T00:00:00+01:00")
    kinds = set(NightTask.objects.using("owner").filter(watch_id=watch).values_list("kind", flat=True))
    assert {"paper", "hearing"} <= kinds
    joost = cast["joost"].at(at)
    with acting(joost, page="test"):
        assert [fact.entered_late for fact in queries.night_of(watch, joost).facts] == [True]


@pytest.mark.parametrize(
    ("missing", "value"), [("heard", []), ("judge", " "), ("words", ""), ("organisation_id", None)]
)
def test_a_ruling_names_judge_time_and_who_was_heard(cast: Cast, missing: str, value: object) -> None:
    at = NIGHT + timedelta(days=6)
    watch = open_night(cast, at)
    given = {
        "kind": "provisional_supervision_order", "judge": "mr. Vos", "words": "Akkoord.", "happened_at": at, "heard": ["child"],
        "organisation_id": cast.organisations["Jeugdbescherming De Linde"].id,
    } | {missing: value}  # fmt: skip
    with pytest.raises(CannotWrite):
        commands.note_oral_ruling(actor=cast["joost"].at(at), watch_id=watch, **given)
    assert not OralRuling.objects.using("owner").filter(watch_id=watch).exists()


@pytest.mark.parametrize("wrong", [timedelta(hours=1), timedelta(days=-15)])
def test_a_time_in_the_future_or_long_ago_is_refused(cast: Cast, wrong: timedelta) -> None:
    with pytest.raises(CannotWrite):
        open_night(cast, happened_at=NIGHT + wrong)


def test_a_secret_place_for_tonight_shows_to_its_keepers_alone(cast: Cast) -> None:
    at = NIGHT + timedelta(days=7)
    dossier_id = child(cast, "fatima", "Puck Jansen", ["mirjam"])
    watch = open_night(cast, at, number="", dossier_id=dossier_id)
    commands.note_place(
        actor=cast["joost"].at(at), watch_id=watch, kind="foster", words="Crisisgezin Kanarie.", is_secret=True
    )
    for who, expected in (("joost", True), ("fatima", True), ("mirjam", False), ("ismail", False)):
        moment = at + timedelta(hours=1 if who == "joost" else 30)
        with acting(cast[who].at(moment), page="test"):
            items = words_of(Item.objects.visible_to(cast[who].at(moment)).filter(dossier_id=dossier_id))
            assert any("Kanarie" in (words or "") for _item, words in items) is expected, who


def test_a_neighbour_of_the_mother_helps_at_once_and_a_colleague_takes_over_within_hours(cast: Cast) -> None:
    at = NIGHT + timedelta(days=8)
    watch = open_night(cast, at, knows_family=True)
    held = watch_of(watch)
    assert (held.tie, held.until) == ("knows", at + timedelta(hours=2))
    task = NightTask.objects.using("owner").get(watch_id=watch, kind="take_over")
    assert task.owner_seat_id == cast["fatima"].seat.id


def test_whom_the_family_shut_out_helps_in_danger_but_not_alone(cast: Cast) -> None:
    at = NIGHT + timedelta(days=9)
    dossier_id = cast.dossier("noor")
    access.shut_out(actor=cast["noor"].at(at), dossier_id=dossier_id, person_id=cast["joost"].person_id)
    watch = open_night(cast, at, number="", dossier_id=dossier_id)
    assert watch_of(watch).tie == "shut_out"
    assert NightTask.objects.using("owner").filter(watch_id=watch, kind="take_over").exists()


def test_a_child_that_nobody_knows_gets_a_file_and_somebody_for_tomorrow(cast: Cast) -> None:
    at = NIGHT + timedelta(days=10)
    watch = open_night(cast, at, who="ismail", number="", reason="Jongen van een jaar of tien, alleen op het station.")
    held = watch_of(watch)
    assert (held.emergency_id, held.owner_seat_id) == (None, cast["joost"].seat.id)
    joost = cast["joost"].at(at + timedelta(hours=7))
    with acting(joost, page="test"):
        assert "station" in queries.night_of(watch, joost).reason
        assert joost.seat_id in {helper.seat_id for helper in helpers_of(held.dossier_id, joost)}


def test_the_day_owner_of_a_child_without_helper_goes_on_unseen_until_it_is_told(cast: Cast) -> None:
    at = NIGHT + timedelta(days=11)
    dossier_id = child(cast, "fatima", "Kik Jansen", ["mirjam"])
    with acting(cast["fatima"].at(at), page="test"):
        helper = helpers_of(dossier_id, cast["fatima"].at(at))[0]
    people.end_involvement(actor=cast["fatima"].at(at), involvement_id=helper.id, reason_code="done")
    watch = open_night(cast, at + timedelta(hours=1), who="ismail", number="", dossier_id=dossier_id)
    morning = at + timedelta(hours=8)
    joost = cast["joost"].at(morning)
    task = NightTask.objects.using("owner").get(watch_id=watch, kind="needs")
    commands.finish_task(actor=joost, task_id=task.id, words="Medicijnen gehaald.")
    assert sees(cast, "mirjam", morning, watch)["events"] == 0
    with acting(cast["mirjam"].at(morning), page="test"):
        assert helpers_of(dossier_id, cast["mirjam"].at(morning)) == []
    assert cast["joost"].seat.id not in [each.seat.id for each in readers(cast, "mirjam", morning, watch)]


def test_two_people_choose_when_it_is_told_and_then_it_stands_there_with_its_own_time(cast: Cast) -> None:
    at = NIGHT + timedelta(days=12)
    watch = open_night(cast, at)
    joost, told = cast["joost"].at(at), at + timedelta(days=9)
    commands.note_danger(actor=joost, watch_id=watch, kind="violence", safe_now="no", words="Vader heeft een mes.")
    with pytest.raises(CannotWrite):
        commands.tell_later(
            actor=joost, watch_id=watch, reason="Nog niet veilig.", second_seat_id=joost.seat_id, until=told
        )
    commands.tell_later(
        actor=joost, watch_id=watch, reason="Nog niet veilig.", second_seat_id=cast["wim"].seat.id, until=told
    )
    assert sees(cast, "mila", told - timedelta(hours=1), watch)["items"] == 0
    fatima = cast["fatima"].at(told - timedelta(hours=1))
    with pytest.raises(CannotWrite):
        commands.tell_family(actor=fatima, watch_id=watch, words="Die nacht sliep Mila ergens anders.")
    commands.tell_family(actor=fatima.moved_to(told), watch_id=watch, words="Die nacht sliep Mila ergens anders.")
    after = told + timedelta(hours=1)
    seen = sees(cast, "mila", after, watch)
    assert seen["items"] >= 3
    with acting(cast["mila"].at(after), page="test"):
        began = Event.objects.get(kind="safety.night_began", item_id=watch_of(watch).item_id)
        assert began.happened_at == at
    for parent in ("anouk", "dirk"):
        with acting(cast[parent].at(after), page="test"):
            items = words_of(Item.objects.visible_to(cast[parent].at(after)).filter(recorded_at__gte=at))
            assert [words for _item, words in items] == ["Die nacht sliep Mila ergens anders."], (
                "and not the safety items"
            )


def test_pressing_twice_opens_once(cast: Cast) -> None:
    at, once = NIGHT + timedelta(days=30), uuid4()
    first = open_night(cast, at, command_id=once)
    assert open_night(cast, at, command_id=once) == first


def test_an_authority_that_nobody_verified_counts_as_one_for_what_stays_shut(cast: Cast) -> None:
    at = NIGHT + timedelta(days=31)
    dossier_id = child(cast, "fatima", "Sil Jansen", [])
    people.record_responsibility(
        actor=cast["fatima"].at(at), dossier_id=dossier_id, holder_id=cast["viktor"].person_id, kind="parental"
    )
    watch = open_night(cast, at, number="", dossier_id=dossier_id)
    held = legal(cast, dossier_id, at)
    people.verify_responsibility(actor=cast["fatima"].at(at), responsibility_id=held, ground="by_marriage")
    assert sees(cast, "viktor", at + timedelta(hours=2), watch)["nights"] == 0
    with acting(cast["viktor"].at(at + timedelta(hours=2)), page="test"):
        assert address_of(dossier_id, cast["viktor"].at(at + timedelta(hours=2))) is None


def legal(cast: Cast, dossier_id: UUID, at: datetime) -> UUID:
    with acting(cast["fatima"].at(at), page="test"):
        return legal_position(dossier_id, cast["fatima"].at(at)).holders[0].id


def child(cast: Cast, by: str, name: str, parents: list[str]) -> UUID:
    """A child registered by a worker, with parents who hold authority."""
    actor = cast.as_(by)
    dossier_id = head_dossier(people.register_person(actor=actor, name=name, birth=PartialDate(2018))).id
    for parent in parents:
        people.record_responsibility(actor=actor, dossier_id=dossier_id, holder_id=cast[parent].person_id, **AUTHORITY)
    return dossier_id


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def test_a_ruling_half_filled_in_comes_back_with_what_was_typed(cast: Cast) -> None:
    joost = sign_in(cast, "joost")
    form = {
        "command_id": str(uuid4()), "reason": "Ruzie", "number": NUMBER, "municipality_code": "9999", "hours": "4", "how": "screen",
    }  # fmt: skip
    made = joost.post("/veiligheid/nacht/", form)
    assert made.status_code == 302, re.findall(r"fout[^<]*<[^<]*", made.content.decode())
    address = made["Location"]
    typed = {
        "step": "ruling",
        "ruling-command_id": str(uuid4()),
        "ruling-judge": "mr. Vos",
        "ruling-words": "Mila mag hier blijven.",
    }
    page = joost.post(address, typed).content.decode()
    assert "Mila mag hier blijven." in page
    assert 'value="mr. Vos"' in page
    assert sign_in(cast, "viktor").get(address).status_code == 404
    assert sign_in(cast, "dewi").get("/veiligheid/nacht/").status_code == 404
    assert "Veilig Thuis" in joost.get("/veiligheid/nacht/papier/").content.decode()


def test_an_answer_to_a_task_that_is_refused_comes_back_with_its_words(cast: Cast) -> None:
    watch = (
        NightWatch.objects.using("owner").filter(owner_seat=cast["fatima"].seat, told_at=None).earliest("happened_at")
    )
    task = NightTask.objects.using("owner").filter(watch=watch, kind="needs").get()
    long = "Alle medicijnen zijn er. " * 900
    page = sign_in(cast, "fatima").post(
        f"/veiligheid/nacht/taak/{task.id}/", {"words": long, "command_id": str(uuid4())}
    )
    assert "Alle medicijnen zijn er." in page.content.decode()
    assert "Dit is te lang" in page.content.decode()


def test_a_known_child_of_whom_nobody_has_the_number_keeps_one_file(cast: Cast) -> None:
    """Name with day of birth finds the file, also with accents and capitals; less than that never opens anybody's file."""
    at = NIGHT + timedelta(days=40)
    born = PartialDate(2013, 4, 11)
    assert watch_of(open_night(cast, at, number="", name="  mila VELDMÁN", birth=born)).dossier_id == cast.dossier(
        "mila"
    )
    part = watch_of(open_night(cast, at, number="", name="Mila Veldman", birth=PartialDate(2013)))
    assert part.dossier_id != cast.dossier("mila")
    fatima = cast["fatima"]
    people.register_person(actor=fatima.at(at), name="Mila Veldman", birth=born)
    twin = watch_of(open_night(cast, at + timedelta(minutes=5), number="", name="Mila Veldman", birth=born))
    assert twin.dossier_id != cast.dossier("mila"), "two children with this name and day: people look, not the machine"


def test_the_morning_after_two_files_become_one_and_nobody_is_told_whether_there_was_one(cast: Cast) -> None:
    at = NIGHT + timedelta(days=41)
    known = child(cast, "fatima", "Teun Jansen", ["mirjam"])
    people.record_birth_date(actor=cast["fatima"].at(at), dossier_id=known, birth=PartialDate(2014, 6, 1))
    says, merges = [], []
    for minutes, birth in enumerate((PartialDate(2014, 6, 1), PartialDate(2014, 6, 2))):
        night = at + timedelta(minutes=minutes)
        watch = watch_of(open_night(cast, night, who="ismail", number="", name="Jongen op het station"))
        joost = cast["joost"].at(night + timedelta(hours=7))
        with pytest.raises(CannotWrite):
            commands.recognise_child(actor=joost, watch_id=watch.id, name="Teun Jansen")
        says.append(commands.recognise_child(actor=joost, watch_id=watch.id, name="Teun Jansen", birth=birth))
        assert NightTask.objects.using("owner").get(watch=watch, kind="identify").done_at
        merges.append(list(Merge.objects.using("owner").filter(double_id=watch.dossier_id)))
    assert says == [None, None]
    assert [len(found) for found in merges] == [1, 0]
    people.confirm_merge(actor=cast["fatima"].at(at + timedelta(hours=9)), merge_id=merges[0][0].id)
    assert head_dossier(watch_person(known)).id == known


def watch_person(dossier_id: UUID) -> UUID:
    """The person of a dossier."""
    return Dossier.objects.using("owner").get(id=dossier_id).whose


@pytest.mark.parametrize("who", ["mila", "anouk"])
def test_what_a_judge_said_at_night_stands_nowhere_for_the_family_before_it_is_told(cast: Cast, who: str) -> None:
    """Not in who decides, not in the legal position, not in the rulings about a stay; for who must act it stands at once."""
    at = NIGHT + timedelta(days=60 if who == "mila" else 70)
    watch = open_night(cast, at)
    before = shown(cast, who, at)
    for kind in ("provisional_supervision_order", "emergency_out_of_home"):
        commands.note_oral_ruling(
            actor=cast["joost"].at(at), watch_id=watch, kind=kind, judge="mr. Vos", words="Mag.", happened_at=at,
            heard=["nobody"], organisation_id=cast.organisations["Jeugdbescherming De Linde"].id,
        )  # fmt: skip
    soon, told = at + timedelta(minutes=5), watch_of(watch).told_from + timedelta(minutes=1)
    assert shown(cast, who, soon) == before
    assert shown(cast, "fatima", soon)[0] > before[0]
    commands.tell_family(actor=cast["fatima"].at(told), watch_id=watch, words="De rechter besliste vannacht.")
    assert shown(cast, "mila", told + timedelta(minutes=1))[0] == before[0] + 1 or who == "anouk"


def shown(cast: Cast, who: str, at: datetime) -> tuple[int, int, int]:
    """How many measures and rulings of Mila somebody may know of."""
    actor, mila = cast[who].at(at), cast.dossier("mila")
    with acting(actor, page="test"):
        position = len(legal_position(mila, actor).measures)
        return len(measures_known(mila, actor)), position, len(rulings_of(mila, actor))
