"""Facts apart from observations, accounts and opinions; checked or not, disputed or corrected; and in words for a child."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.test import Client

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import Destruction, Item
from roer.demo.cast import Cast
from roer.dossier import commands, queries
from roer.dossier.queries.file import Entry
from roer.dossier.tests.conftest import AT


def write(cast: Cast, words: str, weight: str, source: str = "saw", who: str = "fatima") -> UUID:
    return commands.write_note(  # type: ignore[no-any-return]
        actor=cast[who].at(AT), dossier_id=cast.dossier("noor"), words=words, weight=weight, source=source
    )


def entries(cast: Cast, *, facts_only: bool = False) -> list[Entry]:
    noor = cast["noor"].at(AT)
    with acting(noor, page="test"):
        return queries.file_of(cast.dossier("noor"), noor, facts_only=facts_only).notes


def entry(cast: Cast, item: UUID) -> Entry:
    return next(each for each in entries(cast) if each.item.id == item)


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


@pytest.mark.req("DOS-10")
def test_the_reader_filters_on_facts_and_sees_source_date_and_which_has_none(cast: Cast) -> None:
    """Six facts of which one without a source, three opinions and two accounts."""
    before = {each.item.id for each in entries(cast, facts_only=True)}
    facts = [write(cast, f"Feit {n}.", "fact", "unknown" if n == 5 else "document") for n in range(6)]
    for n in range(3):
        write(cast, f"Oordeel {n}.", "judgement")
    for n in range(2):
        write(cast, f"Gehoord {n}.", "observation", "parent")
    shown = [each for each in entries(cast, facts_only=True) if each.item.id not in before]
    assert {each.item.id for each in shown} == set(facts)
    assert [each.known.has_source for each in shown].count(False) == 1
    assert all(each.view.when and each.view.who and each.known.source for each in shown)
    page = sign_in(cast, "noor").get(f"/dossier/{cast.dossier('noor')}/?alleen=feiten").content.decode()
    assert page.count("Feit ") >= 6
    assert "Oordeel" not in page
    assert "geen bron" in page


@pytest.mark.req("DOS-10")
def test_each_statement_shows_whether_it_was_checked_disputed_or_corrected(cast: Cast) -> None:
    from roer.privacy import commands as privacy
    from roer.privacy.models import DataRequestAnswer

    item = write(cast, "Noor was drie weken niet op school.", "fact", "other")
    assert (entry(cast, item).known.checked, entry(cast, item).disputed, entry(cast, item).corrected) == (
        "",
        False,
        False,
    )
    commands.check_statement(actor=cast["fatima"].at(AT), item_id=item, checked="uncertain")
    assert entry(cast, item).known.checked == "nagegaan: niet zeker"
    assert entry(cast, item).known.checked_on == AT.date()
    privacy.add_statement(actor=cast["noor"].at(AT), item_id=item, words="Het was één week.")
    assert entry(cast, item).disputed
    with acting(cast["fatima"].at(AT), page="test"):
        Item.objects.filter(id=item).update(state="sent")
    asked = privacy.ask_correction(actor=cast["noor"].at(AT), item_id=item, words="Eén week.")
    answer = DataRequestAnswer.objects.using("owner").get(request_id=asked)
    privacy.answer_request(
        actor=cast["fatima"].at(AT), answer_id=answer.id, outcome="granted", new_text="Het was één week."
    )
    assert entry(cast, item).corrected
    page = sign_in(cast, "noor").get(f"/dossier/{cast.dossier('noor')}/").content.decode()
    for shown in ("nagegaan: niet zeker", "niet iedereen is het eens", "verbeterd", "niet nagegaan"):
        assert shown in page


def test_only_who_writes_here_checks_and_only_notes(cast: Cast) -> None:
    item = write(cast, "Noor heeft een fiets.", "fact")
    own = commands.write_words(actor=cast["noor"].at(AT), dossier_id=cast.dossier("noor"), words="Ik fiets graag.")
    for who, which, checked in (
        ("noor", item, "right"),
        ("joost", item, "right"),
        ("fatima", own, "right"),
        ("fatima", item, "maybe"),
    ):
        with pytest.raises(NotAllowed):
            commands.check_statement(actor=cast[who].at(AT), item_id=which, checked=checked)


def test_a_child_version_stands_beside_the_text_and_says_when_it_is_behind(cast: Cast) -> None:
    fatima, item = cast["fatima"].at(AT), write(cast, "Er is sprake van schoolverzuim.", "fact")
    commands.write_child_version(actor=fatima, item_id=item, words="Je ging een tijd niet naar school.")
    seen = entry(cast, item)
    assert (seen.view.text, seen.plainer and seen.plainer.words, seen.plainer and seen.plainer.behind) == (
        "Er is sprake van schoolverzuim.", "Je ging een tijd niet naar school.", False,
    )  # fmt: skip
    commands.write_child_version(actor=fatima, item_id=item, words="Je miste school.")
    assert entry(cast, item).plainer.words == "Je miste school."  # type: ignore[union-attr]
    assert Destruction.objects.using("owner").filter(item_id=item, ground="newer_child_version").count() == 1
    with acting(fatima, page="test"):
        from roer.core.vault.words import Wording, add_version

        add_version(Item.objects.get(id=item), Wording("Er was in mei verzuim."), fatima)
    assert entry(cast, item).plainer.behind  # type: ignore[union-attr]
    page = sign_in(cast, "noor").get(f"/dossier/{cast.dossier('noor')}/").content.decode()
    assert "Je miste school." in page
    assert "Er was in mei verzuim." in page


def test_the_page_of_a_statement_checks_and_writes_the_child_version(cast: Cast) -> None:
    item, fatima = write(cast, "Noor slaapt om twaalf uur.", "observation"), sign_in(cast, "fatima")
    address = f"/dossier/uitspraak/{item}/"
    assert fatima.post(address, {"command_id": str(uuid4()), "checked": "right"}).status_code == 302
    form = {"command_id": str(uuid4()), "words": "Je gaat laat naar bed.", "easier": "1"}
    assert fatima.post(address, form).status_code == 302
    assert (entry(cast, item).known.checked, entry(cast, item).plainer.words) == (  # type: ignore[union-attr]
        "nagegaan: het klopt", "Je gaat laat naar bed.",
    )  # fmt: skip
    assert fatima.post(address, {"command_id": str(uuid4()), "words": " ", "easier": "1"}).status_code == 200
    assert sign_in(cast, "viktor").get(address).status_code == 404
