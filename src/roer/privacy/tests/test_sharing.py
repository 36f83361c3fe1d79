"""Sharing: what the other will see is shown first, by the same path, and taking back works at once."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from roer.core.actor import acting
from roer.core.codes import Label, Role
from roer.core.items import NewItem, put
from roer.core.models import Access, Account, Item, Seat
from roer.core.trail.seal import seal
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.privacy import queries


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    for label, words in (
        (Label.PLAN, "Ik wil weer naar dansles"),
        (Label.CARE, "Slaapt slecht"),
        (Label.PRIVATE, "Dagboek"),
    ):
        actor = made["noor"].at(timezone.now())
        with acting(actor, page="test"):
            put(NewItem(made.dossier("noor"), "test.item", label, words), actor)
    return made


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def shared_with_jamila(command_id: str, button: str) -> dict[str, object]:
    until = timezone.localdate() + timedelta(days=30)
    return {
        "command_id": command_id, "username": "jamila", "labels": [str(int(Label.PLAN))], "purpose": "support",
        "until": until.isoformat(), button: "1",
    }  # fmt: skip


def sees(cast: Cast, name: str) -> set[str]:
    actor = cast[name].at(timezone.now())
    with acting(actor, page="test"):
        return {item.kind for item in Item.objects.filter(dossier_id=cast.dossier("noor"), kind="test.item")}


def test_noor_first_sees_what_jamila_will_see_then_shares_then_takes_it_back(cast: Cast) -> None:
    noor, address = sign_in(cast, "noor"), f"/privacy/{cast.dossier('noor')}/delen/"
    looked = noor.post(address, shared_with_jamila("0b1f0c52-7f5e-4a9e-9a66-2d4c2c3e0001", "look")).content.decode()
    assert "Ik wil weer naar dansles" in looked
    assert "Slaapt slecht" not in looked
    assert "Dagboek" not in looked
    assert sees(cast, "jamila") == set()
    noor.post(address, shared_with_jamila("0b1f0c52-7f5e-4a9e-9a66-2d4c2c3e0002", "share"))
    assert sees(cast, "jamila") == {"test.item"}
    grant = Access.objects.using("owner").get(seat=cast["jamila"].seat, basis="grant")
    assert grant.valid_until is not None
    page = noor.get(f"/privacy/{cast.dossier('noor')}/wie-leest/").content.decode()
    stop = page.split('action="/privacy/delen/')[1].split("/")[0]
    noor.post(f"/privacy/delen/{stop}/stoppen/")
    assert sees(cast, "jamila") == set()


@pytest.mark.req("PRI-29")
def test_who_looked_reads_as_sentences_to_the_owner_and_to_nobody_else(cast: Cast) -> None:
    actor = cast["fatima"].at(timezone.now())
    with acting(actor, page="test"):
        from roer.core.items import words_of

        words_of(Item.objects.filter(dossier_id=cast.dossier("noor"), kind="test.item"))
    seal()
    page = sign_in(cast, "noor").get(f"/privacy/{cast.dossier('noor')}/wie-keek/").content.decode()
    assert "Fatima el Amrani" in page
    assert "werkt mee aan de hulp" in page
    for other in ("mirjam", "fatima", "viktor"):
        assert sign_in(cast, other).get(f"/privacy/{cast.dossier('noor')}/wie-keek/").status_code == 404


def test_through_the_eyes_of_a_parent_the_sixteenth_birthday_shuts_the_file(cast: Cast) -> None:
    lina, now = cast["lina"].at(timezone.now()), timezone.now()
    with acting(lina, page="test"):
        put(NewItem(cast.dossier("lina"), "test.item", Label.PLAN, "Fietsen naar school"), lina)
        mother = cast["mirjam"].seat.id
        today = queries.through_their_eyes(actor=lina, dossier_id=cast.dossier("lina"), seat_id=mother, at=now)
        sixteen = now.replace(year=2027, month=6, day=30, hour=12)
        later = queries.through_their_eyes(actor=lina, dossier_id=cast.dossier("lina"), seat_id=mother, at=sixteen)
    assert "Fietsen naar school" in [each.words for each in today]
    assert "Fietsen naar school" not in [each.words for each in later]


def test_a_mentor_who_works_on_the_case_is_refused_and_one_who_works_elsewhere_is_told(cast: Cast) -> None:
    now = timezone.now()
    for who, name in (("fatima", "fatimaprive"), ("carla", "carlaprive")):
        account = Account.objects.create_user(name, "varen-met-wind-mee", made_at=now)
        Seat.objects.using("owner").create(
            account_id=account.id, person_id=cast[who].person_id, role=Role.CHOSEN_MENTOR, valid_from=now
        )
    address = f"/privacy/{cast.dossier('noor')}/delen/"

    def looks(name: str) -> str:
        form = shared_with_jamila(str(uuid4()), "look") | {"username": name}
        return sign_in(cast, "noor").post(address, form).content.decode()

    assert "kan niet ook mentor of maatje zijn" in looks("fatimaprive")
    told = looks("carlaprive")
    assert "Deze persoon werkt ook bij Gemeente Maasrijk." in told
    assert "Ik wil weer naar dansles" in told


def test_somebody_who_cannot_be_found_is_told_in_plain_words_and_nothing_is_lost(cast: Cast) -> None:
    form = shared_with_jamila("0b1f0c52-7f5e-4a9e-9a66-2d4c2c3e0003", "share") | {"username": "niemand"}
    page = sign_in(cast, "noor").post(f"/privacy/{cast.dossier('noor')}/delen/", form).content.decode()
    assert "Met deze inlognaam kan delen niet" in page
    assert 'value="niemand"' in page
