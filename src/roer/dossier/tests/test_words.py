"""Own words: who reads them, who changes them, and what is left after a correction."""

from __future__ import annotations

from uuid import UUID

import pytest

from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.models import Destruction, Event, Item, ItemVersion, RawLogLine
from roer.core.rules import RulesRefused, check_example, examples_of
from roer.core.vault.words import read_items, read_versions
from roer.demo.cast import Cast
from roer.dossier import commands, queries, rules
from roer.dossier import rules_examples as rules_examples
from roer.dossier.refusals import CannotCorrect, CannotSettle, NothingWritten, TooLong, WordsClash
from roer.dossier.tests.conftest import AT


def readers(cast: Cast, item_id: UUID) -> set[str]:
    found = set()
    for name, member in cast.members.items():
        with acting(member.at(AT), page="test"):
            if Item.objects.filter(id=item_id).exists():
                found.add(name)
    return found


def say(cast: Cast, who: str, whose: str, words: str = "Ik wil niet meer verhuizen.", **more: object) -> UUID:
    return commands.write_words(actor=cast[who].at(AT), dossier_id=cast.dossier(whose), words=words, **more)  # type: ignore[arg-type]


def text_of(actor: Actor, item_id: UUID) -> str | None:
    with acting(actor, page="test"):
        return read_items([Item.objects.get(id=item_id)])[item_id]


WHO_READS = [
    ("sem", "sem", "unknown", {"sem", "fatima"}, "negen jaar, weet niet over wie: dicht voor beide ouders"),
    ("sem", "sem", "mirjam", {"sem", "fatima", "kemal"}, "negen jaar, over moeder: vader leest, moeder niet"),
    ("sem", "sem", "nobody", {"sem", "fatima", "kemal", "mirjam"}, "negen jaar, niet over een ouder: ouders lezen mee"),
    ("lina", "lina", "nobody", {"lina", "fatima"}, "vijftien jaar: ouders lezen eigen woorden niet"),
    ("noor", "noor", "nobody", {"noor", "fatima"}, "zeventien jaar: ouders lezen niets"),
    ("daan", "daan", "unknown", {"daan", "ismail"}, "pleegkind: pleegmoeder en moeder lezen het niet"),
    ("daan", "daan", "nobody", {"daan", "ismail"}, "pleegkind, over niemand: pleegmoeder leest eigen woorden niet"),
    (
        "mirjam",
        "sem",
        "unknown",
        {"mirjam", "fatima", "sem"},
        "moeder schrijft bij haar kind: vader leest het niet vanzelf",
    ),
    ("mirjam", "mirjam", "unknown", {"mirjam", "fatima"}, "moeder in haar eigen dossier"),
]


@pytest.mark.req("DOS-03")
@pytest.mark.parametrize(("who", "whose", "about", "expected", "says"), WHO_READS)
def test_who_reads_own_words(cast: Cast, who: str, whose: str, about: str, expected: set[str], says: str) -> None:
    concerns = about if about in ("unknown", "nobody") else [cast[about].person_id]
    assert readers(cast, say(cast, who, whose, concerns=concerns)) == expected, says


def test_words_written_down_by_a_worker_are_the_childs_and_say_who_wrote(cast: Cast) -> None:
    fatima = cast["fatima"].at(AT).for_person(cast["sem"].person_id)
    item = commands.write_words(actor=fatima, dossier_id=cast.dossier("sem"), words="Ik slaap slecht bij papa.")
    assert readers(cast, item) == {"sem", "fatima"}
    with acting(cast["fatima"].at(AT), page="test"):
        seen = queries.file_of(cast.dossier("sem"), cast["fatima"].at(AT))
    entry = next(each for each in seen.words if each.item.id == item)
    assert (entry.view.who, entry.written_by) == ("Sem Aydin", "Fatima el Amrani")
    with pytest.raises(NotAllowed):
        say(cast, "fatima", "sem")


@pytest.mark.req("DOS-03")
@pytest.mark.rule("dossier.own_words_stay")
def test_nobody_else_changes_own_words_and_an_explanation_stands_beside_them(cast: Cast) -> None:
    item = say(cast, "mirjam", "mirjam", "Ik wil één avond rust in de week.")
    fatima, mirjam = cast["fatima"].at(AT), cast["mirjam"].at(AT)
    with pytest.raises(RulesRefused):
        commands.correct_own_words(actor=fatima, item_id=item, words="opvoedprobleem", based_on=1)
    made = commands.interpret(actor=fatima, item_id=item, words="Zij is overbelast.")
    commands.not_what_i_meant(actor=mirjam, interpretation_id=made)
    with acting(mirjam, page="test"):
        entry = next(e for e in queries.file_of(cast.dossier("mirjam"), mirjam).words if e.item.id == item)
    assert entry.view.text == "Ik wil één avond rust in de week."
    assert [(b.view.text, b.view.who, b.not_meant) for b in entry.beside] == [
        ("Zij is overbelast.", "Fatima el Amrani", True)
    ]
    with pytest.raises(NotAllowed):
        commands.not_what_i_meant(actor=cast["kemal"].at(AT), interpretation_id=made)


def test_what_is_shut_for_a_parent_stays_shut_when_it_is_explained(cast: Cast) -> None:
    item = say(cast, "sem", "sem", concerns=[cast["kemal"].person_id])
    made = commands.interpret(actor=cast["fatima"].at(AT), item_id=item, words="Sem is bang voor ruzie.")
    from roer.dossier.models import Interpretation

    with acting(cast["fatima"].at(AT), page="test"):
        beside = Interpretation.objects.get(id=made).item_id
    assert readers(cast, beside) == {"sem", "fatima", "mirjam"}
    with acting(cast["kemal"].at(AT), page="test"):
        assert not Event.objects.filter(item_id__in=[item, beside]).exists()
        assert not Interpretation.objects.filter(id=made).exists()


@pytest.mark.req("PRI-35")
def test_the_older_sentence_stays_until_the_copy_is_answered_and_is_then_gone(cast: Cast) -> None:
    lina = cast["lina"].at(AT)
    item = say(cast, "lina", "lina", "Mijn moeder is gek.")
    offer = commands.correct_own_words(actor=lina, item_id=item, words="Mijn moeder en ik botsen.", based_on=1)
    with acting(lina, page="test"):
        assert [each.text for each in queries.correcting(item, lina).older] == ["Mijn moeder is gek."]
        assert queries.offered_copy(offer, lina) == "Mijn moeder is gek."
    with pytest.raises(NotAllowed):
        commands.answer_copy_offer(actor=cast["fatima"].at(AT), offer_id=offer, answer="copy")
    commands.answer_copy_offer(actor=lina, offer_id=offer, answer="copy")
    with acting(lina, page="test"):
        held = Item.objects.get(id=item)
        assert [text for _version, text in read_versions(held)] == [None, "Mijn moeder en ik botsen."]
        assert ItemVersion.objects.get(item=held, number=1).ciphertext is None
        proof = Destruction.objects.get(item_id=item)
        assert (len(proof.version_ids), proof.ground) == (1, "corrected")
    with pytest.raises(CannotSettle):
        commands.answer_copy_offer(actor=lina, offer_id=offer, answer="copy")


def test_a_sent_sentence_stays_as_it_is(cast: Cast) -> None:
    item = say(cast, "lina", "lina")
    with acting(cast["lina"].at(AT), page="test"):
        Item.objects.filter(id=item).update(state=Item.State.SENT)
    with pytest.raises(CannotCorrect):
        commands.correct_own_words(actor=cast["lina"].at(AT), item_id=item, words="Anders", based_on=1)


def test_two_edits_of_one_sentence_show_both_and_lose_nothing(cast: Cast) -> None:
    lina = cast["lina"].at(AT)
    item = say(cast, "lina", "lina", "Eerste.")
    commands.correct_own_words(actor=lina, item_id=item, words="Van de telefoon.", based_on=1)
    with pytest.raises(WordsClash) as clash:
        commands.correct_own_words(actor=lina, item_id=item, words="Van de computer.", based_on=1)
    assert (clash.value.theirs, clash.value.yours, clash.value.number) == ("Van de telefoon.", "Van de computer.", 2)
    commands.correct_own_words(actor=lina, item_id=item, words="Allebei.", based_on=2)
    with acting(lina, page="test"):
        assert [each.text for each in queries.correcting(item, lina).older] == ["Eerste.", "Van de telefoon."]


def test_a_draft_is_seen_by_its_writer_alone_without_event_or_log(cast: Cast) -> None:
    noor, dossier = cast["noor"].at(AT), cast.dossier("noor")
    before = RawLogLine.objects.using("clock").count(), Event.objects.using("clock").count()
    with acting(noor, page="test"):
        draft = commands.keep_draft(actor=noor, dossier_id=dossier, words="Ik wil eig")
        assert commands.keep_draft(actor=noor, dossier_id=dossier, words="Ik wil eigenlijk", draft_id=draft) == draft
    assert (RawLogLine.objects.using("clock").count(), Event.objects.using("clock").count()) == before
    assert draft is not None
    assert readers(cast, draft) == {"noor"}
    item = say(cast, "noor", "noor", "Ik wil een eigen kamer.", draft_id=draft)
    assert item == draft
    with acting(noor, page="test"):
        assert [text for _v, text in read_versions(Item.objects.get(id=item))] == [None, "Ik wil een eigen kamer."]
    assert readers(cast, item) == {"noor", "fatima"}
    with pytest.raises(CannotSettle):
        say(cast, "noor", "noor", "Nog eens", draft_id=draft)


BAD = [
    ("", NothingWritten), ("  \n ", NothingWritten), ("\x00", NothingWritten), ("x" * 100_000, TooLong),
    ("<script>alert(1)</script>", None), ("مرحبا، أريد أن أنام", None), ("‮omgekeerd", None), ("😀" * 500, None),
    ("a\x00b", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "refusal"), BAD)
def test_odd_input_is_kept_as_written_or_refused_in_plain_words(
    cast: Cast, words: str, refusal: type[Exception] | None
) -> None:
    if refusal:
        with pytest.raises(refusal):
            say(cast, "lina", "lina", words)
    else:
        item = say(cast, "lina", "lina", words)
        assert text_of(cast["lina"].at(AT), item) == words.replace("\x00", "").strip()


def test_a_stranger_learns_nothing(cast: Cast) -> None:
    item = say(cast, "lina", "lina")
    viktor = cast["viktor"].at(AT)
    with acting(viktor, page="test"), pytest.raises(NotAllowed):
        queries.file_of(cast.dossier("lina"), viktor)
    for attempt in (
        lambda: commands.correct_own_words(actor=viktor, item_id=item, words="x", based_on=1),
        lambda: commands.interpret(actor=viktor, item_id=item, words="x"),
        lambda: say(cast, "viktor", "lina"),
    ):
        with pytest.raises(NotAllowed):
            attempt()


@pytest.mark.parametrize("example", examples_of(rules.own_words_stay), ids=lambda each: each.title)
@pytest.mark.rule("dossier.own_words_stay")
def test_own_words_stay(example: object) -> None:
    check_example(rules.own_words_stay, example)  # type: ignore[arg-type]
