"""More hard cases: a mentor who turns out to work here, a shared phone, a quoted text that goes, and exports without end."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from roer.access import commands as access
from roer.core.actor import Actor, acting
from roer.core.codes import Label, Role
from roer.core.items import NewItem, put
from roer.core.models import Account, Event, Item, ItemLink, Seat
from roer.core.trail.seal import seal
from roer.core.vault.words import read_items
from roer.demo.cast import PASSWORD, Cast
from roer.demo.recall import recall
from roer.people import commands as people
from roer.privacy import commands
from roer.privacy.models import DataRequestAnswer
from roer.privacy.refusals import CopyTooSoon

AT = datetime.fromisoformat("2027-03-01T10:00:00+01:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def sign_in(cast: Cast, name: str, client: Client | None = None) -> Client:
    client = client or Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def note(cast: Cast, writer: str, child: str, words: str, label: Label = Label.PLAN) -> UUID:
    actor = cast[writer].at(AT)
    with acting(actor, page="test"):
        return put(NewItem(cast.dossier(child), "dossier.note", label, words, "fact"), actor).id


def reads(actor: Actor, item_id: UUID) -> str | None:
    with acting(actor, page="test"):
        item = Item.objects.filter(id=item_id).first()
        return read_items([item])[item_id] if item else "no such text"


def test_a_mentor_who_turns_out_to_work_here_reads_nothing_any_more_and_the_young_person_is_told(cast: Cast) -> None:
    account = Account.objects.create_user("evaprive", "varen-met-wind-mee", made_at=AT)
    seat = Seat.objects.using("owner").create(
        account_id=account.id, person_id=cast["eva"].person_id, role=Role.CHOSEN_MENTOR, valid_from=AT
    )
    file, noor = cast.dossier("noor"), cast["noor"].at(AT)
    item = note(cast, "noor", "noor", "Mijn plan.")
    access.share(
        actor=noor, dossier_id=file, seat_id=seat.id, labels=int(Label.PLAN), purpose="support",
        until=AT + timedelta(days=90),
    )  # fmt: skip
    mentor = Actor.of(seat, AT)
    assert reads(mentor, item) == "Mijn plan."
    people.involve(actor=cast["fatima"].at(AT), dossier_id=file, seat_id=cast["eva"].seat.id, part="specialist")
    later = AT + timedelta(seconds=1)
    assert reads(mentor.moved_to(later), item) == "no such text"
    told = Event.objects.using("owner").get(kind="access.supporter_works_here")
    with acting(noor.moved_to(later), page="test"):
        assert Event.objects.filter(id=told.id).exists()
    for who in ("fatima", "mirjam", "eva"):
        with acting(cast[who].at(later), page="test"):
            assert not Event.objects.filter(id=told.id).exists(), who


def test_on_a_shared_phone_nothing_of_the_one_before_is_left(cast: Cast) -> None:
    """Noor signs out, her mother signs in on the same phone: no page was kept, no address opens, no draft shows."""
    phone, file = sign_in(cast, "noor"), cast.dossier("noor")
    addresses = ["/thuis/", f"/dossier/{file}/", f"/privacy/{file}/wie-keek/", f"/privacy/{file}/naar-buiten/"]
    for address in addresses:
        answer = phone.get(address)
        assert answer.status_code == 200
        assert "no-store" in answer["Cache-Control"], address
    phone.post(f"/dossier/{file}/concept/", {"command_id": str(uuid4()), "words": "Geheim van Noor, nog niet af."})
    phone.post(reverse("account_logout"))
    sign_in(cast, "mirjam", phone)
    for address in addresses[1:]:
        answer = phone.get(address)
        assert answer.status_code == 404, address
        assert "Noor, nog niet af" not in answer.content.decode()
    assert "Geheim van Noor" not in phone.get("/thuis/").content.decode()
    assert "Geheim van Noor" not in phone.get("/dossier/").content.decode()


def test_a_destroyed_text_that_another_childs_file_quotes_is_gone_there_too_and_the_rest_stays(cast: Cast) -> None:
    """Lina's note takes over a sentence from Noor's file by a link: the sentence goes, Lina's own words stay."""
    fatima, noor, lina = (cast[name].at(AT) for name in ("fatima", "noor", "lina"))
    quoted, beside = note(cast, "fatima", "noor", "Noor gaf Lina geld."), note(cast, "fatima", "lina", "Lina spaart.")
    with acting(fatima, page="test"):
        ItemLink(item_id=beside, position=0, target_id=quoted).save(force_insert=True)
    asked = commands.ask_destruction(actor=noor, item_id=quoted, copy_answer="taken")
    answer = DataRequestAnswer.objects.using("owner").get(request_id=asked)
    commands.answer_request(actor=fatima, answer_id=answer.id, outcome="granted")
    with acting(fatima, page="test"):
        link = ItemLink.objects.get(item_id=beside)
        assert read_items([link.target])[quoted] is None
    assert reads(lina, beside) == "Lina spaart."
    assert reads(lina, quoted) == "no such text", "a link never opens another child's file"


def test_an_export_asked_again_and_again_is_made_once_an_hour(cast: Cast) -> None:
    lina, made, refused = cast["lina"].at(AT), 0, 0
    for second in range(41):
        try:
            commands.take_copy(
                actor=lina.moved_to(AT + timedelta(seconds=second)), dossier_id=cast.dossier("lina"), form="page"
            )
            made += 1
        except CopyTooSoon:
            refused += 1
    assert (made, refused) == (1, 40)
    assert Event.objects.using("owner").filter(kind="privacy.copy_taken", dossier_id=cast.dossier("lina")).count() == 1
    commands.take_copy(actor=lina.moved_to(AT + timedelta(hours=1)), dossier_id=cast.dossier("lina"), form="page")


def test_an_account_taken_over_is_shut_at_the_next_request_and_what_was_looked_at_stays_visible(cast: Cast) -> None:
    """Somebody else signs in as Mirjam: a new password shuts that session, ending the seat shuts it even without one."""
    file, account = cast.dossier("sem"), cast["mirjam"].seat.account
    own, thief, other = Client(), Client(), Client()
    for client in (thief, other):
        assert client.login(username="mirjam", password=PASSWORD)
        assert client.get(f"/dossier/{file}/").status_code == 200
    account.set_password("een-heel-nieuw-anker-9")
    account.save(update_fields=["password"])
    assert thief.get(f"/dossier/{file}/").status_code != 200
    assert not Client().login(username="mirjam", password=PASSWORD)
    assert own.login(username="mirjam", password="een-heel-nieuw-anker-9")
    seal()
    assert "keek naar het dossier" in own.get(f"/privacy/{file}/wie-keek/").content.decode()
    assert own.get(f"/dossier/{file}/").status_code == 200
    access.end_seat(actor=cast["anja"].at(timezone.now()), seat_id=cast["mirjam"].seat.id)
    assert own.get(f"/dossier/{file}/").status_code != 200
    assert own.get(f"/privacy/{file}/wie-leest/").status_code != 200
