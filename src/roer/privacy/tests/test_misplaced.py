"""A text in the wrong child's file: one action takes it out for good, and both families know."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import Item, ItemVersion
from roer.core.vault import keystore
from roer.core.vault.words import read_items
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.dossier.commands import write_note
from roer.privacy import commands
from roer.privacy.models import DataBreach
from roer.privacy.refusals import NothingWritten

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def test_out_with_its_key_over_to_the_right_file_a_breach_begun_and_both_families_told(cast: Cast) -> None:
    fatima, joost = cast["fatima"].at(AT), cast["joost"].at(AT)
    wrong, right = cast.dossier("milan"), cast.dossier("lina")
    item = write_note(actor=fatima, dossier_id=wrong, words="Lina blijft dinsdag over.", weight="fact")
    with pytest.raises(NotAllowed):
        commands.take_out_of_wrong_file(actor=joost, item_id=item, words="Ik zag het.", right_dossier_id=right)
    with pytest.raises(NothingWritten):
        commands.take_out_of_wrong_file(actor=fatima, item_id=item, words=" ", right_dossier_id=right)
    with acting(fatima, page="test"):
        version = Item.objects.get(id=item).current_version
    client = Client()
    client.post("/demo/", {"seat": str(cast["fatima"].seat.id)})
    assert f"/privacy/verkeerd-dossier/{item}/" in client.get(f"/dossier/{wrong}/").content.decode()
    breach = commands.take_out_of_wrong_file(
        actor=fatima, item_id=item, words="Twee tabbladen open.", right_dossier_id=right
    )
    assert keystore.get_keys([version]) == {}
    with acting(fatima, page="test"):
        assert ItemVersion.objects.get(id=version).ciphertext is None
        assert Item.objects.get(id=item).state == Item.State.DESTROYED
        notes = read_items(list(Item.objects.filter(dossier_id=right, kind="dossier.note")))
        assert "Lina blijft dinsdag over." in notes.values()
        held = DataBreach.objects.get(id=breach)
        assert (held.kind, held.families, held.families_told, held.decided_at) == ("wrong_file", 2, 2, None)
    for who, dossier, words in (("sanne", wrong, "over iemand anders ging"), ("lina", right, "Daar is hij weg")):
        reader = cast[who].at(AT)
        with acting(reader, page="test"):
            told = read_items(list(Item.objects.filter(dossier_id=dossier, kind="privacy.breach_told")))
            assert [words in (each or "") for each in told.values()] == [True], who
            assert not any("Lina" in (each or "") or "Milan" in (each or "") for each in told.values())
    with pytest.raises(NotAllowed):
        commands.take_out_of_wrong_file(actor=fatima, item_id=item, words="Nog eens.")
