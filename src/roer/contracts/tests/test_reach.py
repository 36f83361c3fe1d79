"""Who reads messages and claims: the back office of the own organisation, the family its own, and nobody else."""

from __future__ import annotations

import re

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client

from roer.contracts import commands, queries
from roer.contracts.ijw.write import write
from roer.contracts.models import Assignment, Claim, ClaimLine, ExchangeMessage
from roer.contracts.tests.exchange import messages, office, rows
from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.demo.cast import Cast

OWNED = [Assignment, Claim, ClaimLine, ExchangeMessage]
OTHERS = ["dewi", "carla", "olaf", "anja", "fatima", "tom", "eva", "saskia", "finn", "viktor"]


@pytest.mark.ijw("UP003")
@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("model", OWNED, ids=lambda model: model.__name__)
def test_no_other_seat_gets_a_row_whatever_a_page_asks(cast: Cast, who: str, model: type) -> None:
    assert rows(model, cast[who].at(cast.moment)) == []


def test_two_organisations_read_their_own_books_only(cast: Cast) -> None:
    for who in ("bea", "ruben"):
        actor = office(cast, who)
        for model in OWNED:
            assert {row.organisation_id for row in rows(model, actor)} == {actor.organisation_id}


def test_nobody_writes_in_the_books_of_another(cast: Cast) -> None:
    ruben, theirs = office(cast, "ruben"), office(cast, "bea").organisation_id
    held = messages(ruben, "JW305")[0]
    with pytest.raises(ProgrammingError), acting(ruben, page="test"), transaction.atomic():
        ExchangeMessage(
            organisation_id=theirs, direction="in", kind="JW305", sender="98765432", receiver="9999",
            identification="X", at=ruben.at, by_seat_id=ruben.seat_id, state="taken", digest="x" * 64,
        ).save(force_insert=True)  # fmt: skip
    assert held.organisation_id == ruben.organisation_id


@pytest.mark.req("CON-42")
def test_a_claim_holds_no_more_than_the_regulation_allows_and_only_who_pays_reads_it(cast: Cast) -> None:
    bea, ruben = office(cast, "bea"), office(cast, "ruben")
    sent = messages(ruben, "JW323")[0]
    with acting(ruben, page="test"):
        from roer.contracts.sealing import opened

        content = opened(sent)
    assert not re.search(rb"(?i)naam|geboorte|adres|straat|diagnose", content)
    with_diagnosis = content.replace(b"<jw323:Bsn>", b"<jw323:Diagnose>angst</jw323:Diagnose><jw323:Bsn>")
    assert with_diagnosis != content
    with pytest.raises(commands.CannotSendFile, match="Diagnose"):
        commands.send_file(actor=ruben, content=with_diagnosis)
    claim = rows(Claim, bea)[0]
    for who in ("dewi", "carla", "anja", "fatima"):
        actor = cast[who].at(cast.moment)
        with pytest.raises(NotAllowed), acting(actor, page="test"):
            queries.claim_page(claim.id, actor)
        client = Client()
        client.post("/demo/", {"seat": str(cast[who].seat.id)})
        assert client.get(f"/berichten/declaratie/{claim.id}/").status_code == 404
    commands.keep_out_of_messages(actor=cast["fatima"].at(cast.moment), dossier_id=cast.dossier("finn"), why="safety")
    given = commands.Given(rows(Assignment, ruben)[0].id, 2, 2, "home")
    with pytest.raises(commands.GoesByHand):
        commands.declare(actor=ruben, month=sent.made_on.replace(day=1), given=[given])
    with pytest.raises(commands.GoesByHand):
        commands.send_file(actor=ruben, content=content.replace(sent.identification.encode(), b"ANOTHERNAME1"))
    commands.let_in_messages_again(actor=cast["fatima"].at(cast.moment), dossier_id=cast.dossier("finn"))


def test_nothing_about_a_person_stands_in_plain_in_the_tables(cast: Cast) -> None:
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        for table in ("exchangemessage", "assignment", "delivery", "providerrequest", "claim", "claimline"):
            cursor.execute(f"SELECT row_to_json(t)::text FROM contracts_{table} t")
            text = " ".join(row[0] for row in cursor.fetchall())
            assert not re.search("999900043|999900055|Finn|Evi|Kadeweg|Mulder", text), table


@pytest.mark.ijw("UP019")
def test_the_family_reads_what_was_sent_and_nothing_of_another_family(cast: Cast) -> None:
    saskia = cast["saskia"].at(cast.moment)
    with acting(saskia, page="test"):
        about = queries.told_about(saskia)
    assert [one.name for one in about] == ["Finn de Jong"]
    words = " ".join(line for told in about[0].told for line in [told.title, *told.lines])
    assert "opdracht" in words
    assert "999900043" not in words
    with pytest.raises(NotAllowed), acting(office(cast, "bea"), page="test"):
        queries.told_about(office(cast, "bea"))


def test_the_same_file_twice_does_its_work_once_and_is_answered_again(cast: Cast) -> None:
    from roer.contracts.ijw.read import read
    from roer.contracts.parties import party_of, post_of
    from roer.contracts.sealing import opened

    bea, ruben = office(cast, "bea"), office(cast, "ruben")
    sent = messages(ruben, "JW305")[0]
    with acting(ruben, page="test"):
        content = opened(sent)
        assert write(read(content)) == content
    post = post_of(party_of(bea), bea.at)
    before = len(rows(ExchangeMessage, bea))
    again = commands.take_in(actor=post, content=content)
    assert len(rows(ExchangeMessage, bea)) == before
    returned = messages(bea, "JW306")
    assert [(row.answers_id, row.state) for row in returned] == [(again, "queued")]
    commands.bring(actor=bea)
    assert messages(ruben, "JW305")[0].state == "fine"


@pytest.mark.parametrize(
    ("spoil", "element"),
    [
        (lambda content: content.replace(b"2026-", b"2026-06-31", 1), ""),
        (lambda content: content[:200], ""),
        (lambda content: re.sub(rb"<jw305:Begindatum>.*?</jw305:Begindatum>", b"", content), "Begindatum"),
        (lambda content: content.replace(b"9999</", b"0344</"), ""),
    ],
)
def test_what_cannot_be_read_gets_no_answer_and_names_what_is_wrong(cast: Cast, spoil: object, element: str) -> None:
    from roer.contracts.parties import party_of, post_of
    from roer.contracts.sealing import opened

    bea, ruben = office(cast, "bea"), office(cast, "ruben")
    with acting(ruben, page="test"):
        content = opened(messages(ruben, "JW305")[0])
    kept = commands.take_in(actor=post_of(party_of(bea), bea.at), content=spoil(content))  # type: ignore[operator]
    row = rows(ExchangeMessage, bea, id=kept)[0]
    assert (row.state, row.sealed) == ("unreadable", None)
    with acting(bea, page="test"):
        page = queries.message_page(kept, bea)
    assert page.wrong
    assert element in " ".join(page.wrong)
