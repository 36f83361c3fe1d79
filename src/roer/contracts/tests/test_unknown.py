"""A message about somebody whom nobody here knows: a person chooses, and what follows keeps to the protective side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from roer.contracts import commands, queries
from roer.contracts.ijw.read import read
from roer.contracts.ijw.write import write
from roer.contracts.models import Assignment, ExchangeMessage, ProviderRequest
from roer.contracts.parties import party_of, post_of
from roer.contracts.sealing import opened
from roer.contracts.tests.exchange import messages, office, rows, work
from roer.core.actor import acting
from roer.core.models import Access
from roer.demo.cast import Cast
from roer.people import queries as people

UNKNOWN = "contracts.unknown_person"


def somebody_else(cast: Cast, who: str, kind: str, bsn: str, name: str) -> bytes:
    """A message as another installation would send it: about a person of whom nothing is known here."""
    actor = office(cast, who)
    with acting(actor, page="test"):
        message: Any = read(opened(messages(actor, kind, direction="out")[0]))
    surname = replace(message.client.name.family_name, name=name)
    client = replace(message.client, bsn=bsn, name=replace(message.client.name, family_name=surname))
    client = replace(client, products=tuple(_other(one, at) for at, one in enumerate(client.products)))
    made = replace(message.header.identification, identification=f"ELSE{bsn[:8]}")
    return write(replace(message, header=replace(message.header, identification=made), client=client))


def _other(product: Any, at: int) -> Any:
    if hasattr(product, "number"):
        return replace(product, number=7000 + at)
    return replace(product, provider_reference=f"ELSE{at}")


def arrives(cast: Cast, who: str, content: bytes) -> UUID:
    actor = office(cast, who)
    return commands.take_in(actor=post_of(party_of(actor), actor.at), content=content)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def assigned(cast: Cast) -> UUID:
    """An assignment for somebody unknown, as it lies at the provider."""
    return arrives(cast, "ruben", somebody_else(cast, "bea", "JW301", "999900092", "Onbekend"))


def test_it_is_taken_in_answered_and_becomes_a_choice_of_a_person(cast: Cast, assigned: UUID) -> None:
    ruben = office(cast, "ruben")
    assert people.dossier_with_number("999900092") is None
    assert [row.dossier_id for row in rows(Assignment, ruben, message_id=assigned)] == [None]
    assert work(ruben, UNKNOWN, assigned)
    assert messages(ruben, "JW302", answers_id=assigned)
    with acting(ruben, page="test"):
        page = queries.unknown_page(assigned, ruben)
        whole = queries.assignment_page(rows(Assignment, ruben, message_id=assigned)[0].id, ruben)
    assert page.name.endswith("Onbekend")
    assert [says for _seat, says in page.colleagues]
    assert whole.unknown_id == assigned
    with pytest.raises(commands.CannotKnow), acting(ruben, page="test"):
        commands.know_person(actor=ruben, message_id=assigned, helper_seat_id=cast["fatima"].seat.id)


def test_the_page_of_the_choice_is_reached_from_the_message_and_the_assignment(cast: Cast, assigned: UUID) -> None:
    client = Client()
    client.post("/demo/", {"seat": str(cast["ruben"].seat.id)})
    row = rows(Assignment, office(cast, "ruben"), message_id=assigned)[0]
    for address in (f"/berichten/bericht/{assigned}/", f"/berichten/opdracht/{row.id}/"):
        assert f"/berichten/bericht/{assigned}/onbekend/" in client.get(address).content.decode()
    page = client.get(f"/berichten/bericht/{assigned}/onbekend/").content.decode()
    assert "Niemand leest mee" in page
    assert "999900092" not in page
    answer = client.post(
        f"/berichten/bericht/{assigned}/onbekend/", {"command_id": str(assigned), "helper_seat_id": ""}
    )
    assert 'role="alert"' in answer.content.decode()
    assert people.dossier_with_number("999900092") is None


def test_nothing_is_reported_about_somebody_without_a_dossier(cast: Cast, assigned: UUID) -> None:
    ruben = office(cast, "ruben")
    row = rows(Assignment, ruben, message_id=assigned)[0]
    with pytest.raises(commands.CannotAssign, match="nog niet bekend"):
        commands.report_start(actor=ruben, assignment_id=row.id, first_day=row.first_day)


def test_the_dossier_that_follows_has_no_address_no_authority_and_no_other_reader(cast: Cast, assigned: UUID) -> None:
    ruben, tom = office(cast, "ruben"), cast["tom"].at(cast.moment)
    dossier_id = commands.know_person(actor=ruben, message_id=assigned, helper_seat_id=tom.seat_id)
    assert work(ruben, UNKNOWN, assigned) == []
    assert [row.dossier_id for row in rows(Assignment, ruben, message_id=assigned)] == [dossier_id]
    assert [row.dossier_id for row in rows(ExchangeMessage, ruben, id=assigned)] == [dossier_id]
    readers = set(Access.objects.using("owner").filter(dossier_id=dossier_id).values_list("seat_id", flat=True))
    assert readers == {tom.seat_id, party_of(ruben).post_seat_id}
    with acting(tom, page="test"):
        known = people.known_of(dossier_id, tom)
    assert known is not None
    assert (known.name.split()[-1], known.address, known.responsible) == ("Onbekend", None, [])
    row = rows(Assignment, ruben, message_id=assigned)[0]
    commands.report_start(actor=ruben, assignment_id=row.id, first_day=row.first_day)
    with pytest.raises(commands.CannotKnow):
        commands.know_person(actor=ruben, message_id=assigned, helper_seat_id=tom.seat_id)


def test_who_is_not_ours_gets_no_dossier_and_somebody_calls(cast: Cast) -> None:
    bea = office(cast, "bea")
    came = arrives(cast, "bea", somebody_else(cast, "ruben", "JW315", "999900109", "Elders"))
    assert [row.dossier_id for row in rows(ProviderRequest, bea, message_id=came)] == [None]
    commands.leave_unknown(actor=bea, message_id=came)
    assert work(bea, UNKNOWN, came) == []
    assert work(bea, "contracts.call_sender", came)
    assert people.dossier_with_number("999900109") is None
    commands.tick_off(actor=bea, thing_id=came)
    assert work(bea, "contracts.call_sender", came) == []
