"""A copy of everything, what is held, questions about looks, and data breaches."""

from __future__ import annotations

import csv
import io
import json
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.commands import Refused
from roer.core.items import NewItem, put, words_of
from roer.core.models import AccessLogLine, Event, Item, WorkItem
from roer.core.trail.seal import seal
from roer.core.vault.destroy import destroy_item
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import commands as people
from roer.privacy import commands, queries
from roer.privacy.models import BreachDossier, DataBreach, LogQuestion


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    at = timezone.now()
    fatima = made["fatima"].at(at)
    people.involve(actor=fatima, dossier_id=made.dossier("noor"), seat_id=made["joost"].seat.id, part="specialist")
    return made


def note(cast: Cast, child: str, words: str, label: Label = Label.CARE, about: str = "") -> Item:
    actor = cast["fatima"].at(timezone.now())
    others = ((cast[about].person_id, "subject"),) if about else ()
    with acting(actor, page="test"):
        return put(NewItem(cast.dossier(child), "dossier.note", label, words, about=others), actor)


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


@pytest.mark.req("PRI-31")
def test_a_copy_holds_all_one_may_read_and_says_what_is_left_out(cast: Cast) -> None:
    note(cast, "noor", "Noor danst graag.")
    note(cast, "noor", "Milan vertelde over zijn vader.", about="milan")
    note(cast, "noor", "Milan is niet veilig.", Label.SAFETY, about="milan")
    noor = cast["noor"].at(timezone.now())
    with acting(noor, page="test"):
        copy = queries.copy_of(cast.dossier("noor"), noor)
        seen = Item.objects.filter(dossier_id=cast.dossier("noor"), state__in=["saved", "sent"]).count()
    assert "Noor danst graag." in [entry.words for entry in copy.entries]
    assert (copy.left_out, len(copy.entries)) == (1, seen - 1)
    data = json.dumps(queries.as_data(copy))
    assert "Milan" not in data
    for other in ("mirjam", "kemal", "fatima", "viktor"):
        actor = cast[other].at(timezone.now())
        with acting(actor, page="test"), pytest.raises(NotAllowed):
            queries.copy_of(cast.dossier("noor"), actor)


@pytest.mark.req("PRI-31")
def test_taking_a_copy_is_logged_as_taking_and_once_an_hour(cast: Cast) -> None:
    noor, address = sign_in(cast, "noor"), f"/privacy/{cast.dossier('noor')}/kopie/ophalen/"
    first = noor.post(address, {"command_id": str(uuid4()), "form": "json"})
    assert first["Content-Disposition"].startswith("attachment")
    assert json.loads(first.content)["format"] == "roer.file-copy/1"
    again = noor.post(address, {"command_id": str(uuid4()), "form": "json"}).content.decode()
    assert "Over een uur" in again
    assert "Noor danst graag." in noor.post(address, {"command_id": str(uuid4()), "form": "page"}).content.decode()
    seal()
    taken = AccessLogLine.objects.using("owner").filter(dossier_id=cast.dossier("noor"), action="export")
    assert taken.count() == 2


@pytest.mark.req("PRI-32")
def test_what_is_destroyed_is_in_no_later_copy(cast: Cast) -> None:
    item, noor = note(cast, "noor", "KANARIEVERNIETIGD"), cast["noor"].at(timezone.now())
    with acting(noor, page="test"):
        assert "KANARIEVERNIETIGD" in json.dumps(queries.as_data(queries.copy_of(cast.dossier("noor"), noor)))
        destroy_item(item, ground="asked", actor=noor)
    with acting(noor, page="test"):
        data = queries.as_data(queries.copy_of(cast.dossier("noor"), noor))
        proofs = queries.proofs_of(cast.dossier("noor"), noor)
    assert "KANARIEVERNIETIGD" not in json.dumps(data)
    assert [each["words"] for each in data["statements"] if each["id"] == str(item.id)] == [None]
    assert (proofs[0].ground, proofs[0].number) == ("asked", 1)


@pytest.mark.req("PRI-28")
def test_what_is_held_counts_only_what_this_reader_sees(cast: Cast) -> None:
    note(cast, "lina", "Zij is bang.", Label.SAFETY)
    for name, sees in (("lina", True), ("sem", False)):
        actor = cast[name].at(timezone.now())
        with acting(actor, page="test"):
            held = queries.held_of(cast.dossier(name), actor)
        assert ("veiligheid" in [str(part.name) for part in held.parts]) is sees
        assert all(part.why and part.until and part.ground for part in held.parts)
    assert (
        "Wat staat er over jou?"
        in sign_in(cast, "sem").get(f"/privacy/{cast.dossier('sem')}/wat-is-er/").content.decode()
    )
    page = sign_in(cast, "lina").get(f"/privacy/{cast.dossier('lina')}/wat-is-er/").content.decode()
    assert "Fatima el Amrani" in page
    assert sign_in(cast, "mirjam").get(f"/privacy/{cast.dossier('lina')}/wat-is-er/").status_code == 404


@pytest.mark.req("PRI-29")
def test_a_question_about_a_look_goes_to_somebody_else_and_comes_back_answered(cast: Cast) -> None:
    item = note(cast, "noor", "Iets.")
    joost = cast["joost"].at(timezone.now())
    with acting(joost, page="dossier:file_of"):
        words_of(Item.objects.filter(dossier_id=cast.dossier("noor")).exclude(id=item.id))
    seal()
    line = AccessLogLine.objects.using("owner").filter(dossier_id=cast.dossier("noor"), seat=cast["joost"].seat).last()
    assert line is not None
    noor = cast["noor"].at(timezone.now())
    for other in ("viktor", "mirjam"):
        with pytest.raises(NotAllowed):
            commands.ask_about_look(actor=cast[other].at(timezone.now()), line_id=line.id, words="Waarom?")
    question = commands.ask_about_look(actor=noor, line_id=line.id, words="Waarom keek Joost?")
    held = LogQuestion.objects.using("owner").get(id=question)
    assert held.owner_seat_id == cast["fatima"].seat.id
    assert WorkItem.objects.using("owner").filter(thing_id=question, owner_seat=cast["fatima"].seat).exists()
    with pytest.raises(NotAllowed):
        commands.answer_log_question(actor=joost, question_id=question, words="Zomaar.")
    commands.answer_log_question(actor=cast["fatima"].at(timezone.now()), question_id=question, words="Hij viel in.")
    page = sign_in(cast, "noor").get(f"/privacy/{cast.dossier('noor')}/wie-keek/vragen/").content.decode()
    assert "Hij viel in." in page


@pytest.mark.req("PRI-30")
def test_who_looked_is_a_table_with_the_names_of_the_standard(cast: Cast) -> None:
    answer = sign_in(cast, "noor").get(f"/privacy/{cast.dossier('noor')}/wie-keek.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert rows[0].keys() >= {"EventID", "EventActionCode", "EventDateTime", "EventOutcomeIndicator", "UserID"}
    assert str(cast.dossier("noor")) not in answer.content.decode()
    assert sign_in(cast, "kemal").get(f"/privacy/{cast.dossier('noor')}/wie-keek.csv").status_code == 404


@pytest.mark.req("PRI-40")
def test_a_breach_has_a_clock_an_owner_and_ends_when_every_family_knows(cast: Cast) -> None:
    fatima, found = cast["fatima"].at(timezone.now()), timezone.now() - timedelta(hours=2)
    children: list[UUID] = [cast.dossier(name) for name in ("noor", "lina")]
    breach = commands.report_breach(
        actor=fatima,
        kind="wrong_file",
        found_at=found,
        dossier_ids=children,
        words="Een collega las het verkeerde kind.",
    )
    held = DataBreach.objects.using("owner").get(id=breach)
    assert held.notify_due == found + timedelta(hours=72)
    owner = next(member for member in cast.members.values() if member.seat.id == held.owner_seat_id)
    assert WorkItem.objects.using("owner").get(thing_id=breach).due_at == held.notify_due
    late = owner.at(found + timedelta(hours=73))
    with acting(late, page="test"):
        assert queries.breach_for(breach, late).late
    commands.decide_breach(actor=owner.at(timezone.now()), breach_id=breach, notified="no_danger")
    for touched in BreachDossier.objects.using("owner").filter(breach_id=breach):
        with pytest.raises(Refused):
            commands.close_breach(actor=owner.at(timezone.now()), breach_id=breach)
        commands.tell_family(actor=fatima, touched_id=touched.id, words="Iemand las per ongeluk jouw dossier.")
    commands.close_breach(actor=owner.at(timezone.now()), breach_id=breach)
    noor = cast["noor"].at(timezone.now())
    with acting(noor, page="test"):
        told = Event.objects.get(dossier_id=cast.dossier("noor"), kind="privacy.breach_told")
        assert words_of(Item.objects.filter(id=told.item_id))[0][1] == "Iemand las per ongeluk jouw dossier."
    with pytest.raises(NotAllowed):
        commands.report_breach(
            actor=cast["joost"].at(timezone.now()), kind="lost", found_at=found, dossier_ids=children, words="Iets."
        )
