"""Contact as somebody wants it, a sign that something is going on, and what may hang on a message."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from PIL import Image

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import WorkItem
from roer.core.rules import Example, ReasonNeeded, check_example, examples_of
from roer.core.vault.words import read_items
from roer.demo.cast import Cast
from roer.dossier import commands, queries, rules
from roer.dossier import rules_examples as rules_examples
from roer.dossier.commands.attaching import JPEG, MOST, PDF
from roer.dossier.models import Attachment, Signal
from roer.dossier.refusals import CannotMeet, CannotSettle, NotThisFile
from roer.dossier.tasks import pass_signals_on
from roer.dossier.tests.conftest import AT
from roer.people import commands as people

TUESDAY = datetime.fromisoformat("2026-09-15T10:00:00+02:00")


@pytest.mark.rule("dossier.contact_as_wished")
def test_planning_against_a_wish_asks_a_reason_that_the_young_person_reads(cast: Cast) -> None:
    lina, fatima = cast["lina"].at(AT), cast["fatima"].at(AT)
    dossier = cast.dossier("lina")
    commands.wish_contact(
        actor=lina, ways=["message", "call"], not_at_school=True, together=["with_me", "fixed_faces", "odd"]
    )
    with acting(fatima, page="test"):
        seen = queries.contact_wish_of(dossier, fatima)
        assert seen
        assert [str(each) for each in seen.together] == [
            "Praat met mij, niet over mij.",
            "Zo min mogelijk nieuwe gezichten.",
        ]
    for parent in ("mirjam", "kemal"):
        with acting(cast[parent].at(AT), page="test"):
            assert queries.contact_wish_of(dossier, cast[parent].at(AT)) is None
    asked = {"actor": fatima, "dossier_id": dossier, "starts_at": TUESDAY, "way": "call", "words": "Over school."}
    with pytest.raises(ReasonNeeded):
        commands.plan_contact(**asked)
    commands.plan_contact(**asked, reason="De rechter belt die ochtend ook.")
    commands.plan_contact(**{**asked, "starts_at": TUESDAY + timedelta(hours=7)})
    with acting(lina, page="test"):
        first, second = queries.coming_of(dossier, lina)[:2]
        assert (first.reason, first.who, second.reason) == ("De rechter belt die ochtend ook.", "Fatima el Amrani", "")
    commands.wish_contact(actor=lina, ways=["meet"])
    with pytest.raises(ReasonNeeded):
        commands.send_message(actor=fatima, dossier_id=dossier, words="Hoi")
    commands.send_message(actor=fatima, dossier_id=dossier, words="Hoi", reason="Je telefoon stond uit.")
    commands.wish_contact(actor=lina, ways=["message", "call", "video", "meet"])


@pytest.mark.req("DOS-48")
def test_writing_is_on_from_the_start_and_off_only_with_a_reason_and_an_end(cast: Cast) -> None:
    noor, fatima = cast["noor"].at(AT), cast["fatima"].at(AT)
    dossier = cast.dossier("noor")
    thread = commands.send_message(actor=noor, dossier_id=dossier, words="Werkt dit?")
    for reason, review in (("", date(2026, 10, 1)), ("Dreigende berichten.", AT.date())):
        with pytest.raises(CannotMeet):
            commands.limit_contact(actor=fatima, dossier_id=dossier, reason=reason, review_on=review)
    commands.limit_contact(actor=fatima, dossier_id=dossier, reason="Dreigende berichten.", review_on=date(2026, 10, 1))
    with pytest.raises(CannotMeet):
        commands.send_message(actor=noor, dossier_id=dossier, words="Hallo?", thread_id=thread)
    with acting(noor, page="test"):
        limit = queries.limit_of(dossier, noor)
        assert limit
        assert (limit[0].review_on, limit[1]) == (date(2026, 10, 1), "Dreigende berichten.")
        titles = [moment.title for moment in queries.timeline_of(dossier, noor).moments]
        assert "Berichten zijn uitgezet. Op 1 oktober 2026 wordt opnieuw gekeken." in titles
    assert (
        WorkItem.objects.using("clock").filter(kind="dossier.look_at_limit", thing_id=dossier, state="open").count()
        == 1
    )
    commands.send_message(actor=cast["lina"].at(AT), dossier_id=cast.dossier("lina"), words="Bij mij werkt het.")
    commands.open_contact(actor=fatima, dossier_id=dossier)
    commands.send_message(actor=noor, dossier_id=dossier, words="Dank je.", thread_id=thread)
    held = commands.plan_contact(
        actor=fatima, dossier_id=dossier, starts_at=TUESDAY + timedelta(hours=8), way="meet", words="Bij jou thuis."
    )
    with acting(noor, page="test"):
        assert held in {each.id for each in queries.coming_of(dossier, noor)}


def test_who_read_a_message_can_be_kept_to_oneself(cast: Cast) -> None:
    noor, fatima = cast["noor"].at(AT), cast["fatima"].at(AT)
    thread = commands.send_message(actor=fatima, dossier_id=cast.dossier("noor"), words="Gaat het?")
    for shows, names in ((False, []), (True, ["Noor Aydin"])):
        commands.show_reading(actor=noor, shows=shows)
        commands.read_thread(actor=noor.moved_to(AT + timedelta(minutes=1)), thread_id=thread)
        with acting(fatima, page="test"):
            assert queries.thread_of(thread, fatima).messages[-1].read_by == names


@pytest.mark.req("DOS-51")
def test_a_signal_goes_on_by_itself_until_somebody_answers(cast: Cast) -> None:
    lina, fatima, joost = (cast[name].at(AT) for name in ("lina", "fatima", "joost"))
    dossier = cast.dossier("lina")
    people.involve(actor=fatima, dossier_id=dossier, seat_id=cast["joost"].seat.id, part="stand_in")
    page = sign_in(cast, "lina").get("/dossier/ik/seintje/").content.decode()
    for said in (
        "Fatima el Amrani krijgt je seintje meteen.",
        "Binnen 4 uur",
        "Joost Hendriks",
        "Dit is geen noodlijn",
        "112",
    ):
        assert said in page
    signal = commands.give_signal(actor=lina)
    work = WorkItem.objects.using("clock").filter(thing_id=signal, state="open")
    assert [each.owner_seat_id for each in work] == [fatima.seat_id]
    with acting(lina, page="test"):
        assert queries.signal_for(signal, lina).who == "Fatima el Amrani"
    with acting(joost, page="test"), pytest.raises(NotAllowed):
        queries.signal_for(signal, joost)
    assert pass_signals_on(int((AT + timedelta(hours=3, minutes=59)).timestamp())) == 0
    assert pass_signals_on(int((AT + timedelta(hours=4)).timestamp())) == 1
    later = AT + timedelta(hours=4, minutes=1)
    assert cast["joost"].seat.id in [each.owner_seat_id for each in work.all()]
    with acting(lina.moved_to(later), page="test"):
        assert queries.signal_for(signal, lina.moved_to(later)).who == "Joost Hendriks"
    for other in ("mirjam", "kemal", "noor", "ismail"):
        with acting(cast[other].at(later), page="test"):
            assert not Signal.objects.filter(id=signal).exists(), other
    commands.answer_signal(actor=joost.moved_to(later), signal_id=signal)
    with pytest.raises(CannotSettle):
        commands.answer_signal(actor=fatima.moved_to(later), signal_id=signal)
    commands.say_if_it_helped(actor=lina.moved_to(later), signal_id=signal, helped=True)
    commands.say_if_it_helped(actor=joost.moved_to(later), signal_id=signal, helped=False)
    with acting(lina.moved_to(later), page="test"):
        row = Signal.objects.get(id=signal)
        assert (row.helped_child, row.helped_worker) == (True, False)


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def picture(kind: str = "JPEG", *, place: bool = True) -> bytes:
    """A photo that says where it was made, as a phone makes it."""
    drawn, exif = io.BytesIO(), Image.Exif()
    if place:
        exif[0x8825] = {1: "N", 2: (51.0, 55.0, 0.0), 3: "E", 4: (4.0, 28.0, 0.0)}
        exif[0x010F] = "TelefoonVanLina"
    Image.new("RGB", (64, 48), "red").save(drawn, kind, exif=exif)
    return drawn.getvalue()


WHOLE_PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n"
ODD = {
    "nothing": b"", "text": b"hallo", "a page": b"<html><script>alert(1)</script>", "svg": b"<svg onload='x()'/>",
    "a program": b"MZ\x90\x00", "claims to be a pdf": b"%PDF-1.7 maar dat is niet waar", "half a picture": picture()[:200],
    "pdf that runs": WHOLE_PDF.replace(b"<<>>endobj", b"<</OpenAction 2 0 R/JavaScript(x)>>endobj"),
    "too big": b"%PDF-" + b"0" * MOST,
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_what_is_no_picture_or_whole_document_is_refused_in_plain_words(name: str) -> None:
    with pytest.raises(NotThisFile) as why:
        commands.safe_file(ODD[name])
    assert str(why.value)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_loses_where_and_with_what_it_was_made(kind: str) -> None:
    given = picture(kind)
    assert b"TelefoonVanLina" in given
    kept = commands.safe_file(given)
    assert kept.media_type == JPEG
    assert b"TelefoonVanLina" not in kept.data
    with Image.open(io.BytesIO(kept.data)) as seen:
        assert not seen.getexif()
        assert seen.size == (64, 48)
    assert commands.safe_file(WHOLE_PDF).media_type == PDF


def test_a_photo_in_a_message_is_for_who_takes_part_and_lies_in_the_vault(cast: Cast) -> None:
    lina, fatima = cast["lina"].at(AT), cast["fatima"].at(AT)
    safe = commands.safe_file(picture())
    thread = commands.send_message(actor=lina, dossier_id=cast.dossier("lina"), words="Mijn kamer", files=[safe])
    with acting(fatima, page="test"):
        shown = queries.thread_of(thread, fatima).messages[0].files[0]
        held, words = queries.attachment_for(shown.id, fatima)
        assert (commands.bytes_of(words), held.size) == (safe.data, len(safe.data))
        version = held.item.versions.get()
        assert safe.data not in bytes(version.ciphertext)
        assert read_items([held.item])
    for other in ("mirjam", "kemal", "noor", "viktor"):
        with acting(cast[other].at(AT), page="test"):
            assert not Attachment.objects.filter(id=shown.id).exists(), other
            with pytest.raises(NotAllowed):
                queries.attachment_for(shown.id, cast[other].at(AT))


@pytest.mark.rule("dossier.contact_as_wished")
@pytest.mark.rule("dossier.own_plan_comes_first")
@pytest.mark.parametrize(
    ("rule", "example"),
    [(rule, each) for rule in (rules.contact_as_wished, rules.own_plan_comes_first) for each in examples_of(rule)],
    ids=lambda each: getattr(each, "title", getattr(each, "name", "")),
)
def test_the_tables(rule: object, example: Example) -> None:
    check_example(rule, example)  # type: ignore[arg-type]
