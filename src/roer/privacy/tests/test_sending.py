"""What leaves a file: with a ground and a name, seen before, blacked out, told, kept as it went, and corrected everywhere."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from roer.access import commands as access
from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.items import NewItem, put
from roer.core.models import Event, Item, ItemAbout, ItemLink, WorkItem
from roer.core.rules import RulesRefused
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import commands as people
from roer.privacy import commands, queries
from roer.privacy.models import DataRequestAnswer, DataSharing, PassedCorrection, SharedItem
from roer.privacy.redaction import BAR, redacted
from roer.privacy.refusals import AlreadyAnswered, CannotSend

AT = datetime.fromisoformat("2027-03-01T10:00:00+01:00")
WEIGHED = {"less_is_not_enough": True, "in_proportion": True}


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    fatima = made["fatima"].at(AT)
    people.involve(actor=fatima, dossier_id=made.dossier("noor"), seat_id=made["tom"].seat.id, part="specialist")
    people.involve(actor=fatima, dossier_id=made.dossier("sem"), seat_id=made["tom"].seat.id, part="specialist")
    return made


def note(cast: Cast, child: str, words: str, label: Label = Label.CARE, who: str = "tom", **more: Any) -> UUID:
    actor = cast[who].at(AT)
    with acting(actor, page="test"):
        return put(NewItem(cast.dossier(child), "dossier.note", label, words, "fact", **more), actor).id


def send(cast: Cast, child: str, items: list[UUID], ground: str = "same_help", who: str = "tom", **more: Any) -> UUID:
    given = {
        "receiver": "Huisarts De Vries", "receiver_kind": "gp", "channel": "secured", "ground": ground,
        "reason": "Advies over slapen.", "command_id": uuid4(),
    }  # fmt: skip
    return commands.send_out(  # type: ignore[no-any-return]
        actor=cast[who].at(AT), dossier_id=cast.dossier(child), item_ids=items, **(given | more)
    )


def seen_by(cast: Cast, who: str, child: str) -> list[queries.Left]:
    actor = cast[who].at(AT)
    with acting(actor, page="test"):
        return queries.left_of(cast.dossier(child), actor)[0]


def one(cast: Cast, who: str, sharing: UUID, at: datetime = AT) -> queries.Left:
    actor = cast[who].at(at)
    with acting(actor, page="test"):
        return queries.sharing_for(sharing, actor)


REFUSED = [
    ({"ground": ""}, "geen grond"),
    ({"reason": " "}, "geen reden"),
    ({"receiver": "alle partners"}, "geen naam"),
    ({"ground": "law"}, "niet gewogen"),
    ({"ground": "safety", "in_proportion": True}, "half gewogen"),
    ({"channel": "email"}, "gewone e-mail"),
    ({"channel": ""}, "geen weg"),
    ({"ground": "consent"}, "toestemming zonder einde"),
    ({"ground": "consent", "until": date(2030, 1, 1)}, "toestemming voor jaren"),
    ({"told_from": AT + timedelta(days=9)}, "later vertellen zonder gevaar"),
    ({"ground": "law", "told_on": AT.date(), "legal_ground": "school", **WEIGHED}, "een wet voor een andere ontvanger"),
    ({"ground": "law", "receiver_kind": "school", "legal_ground": "school", **WEIGHED}, "niet eerst verteld"),
    ({"ground": "safety", "legal_ground": "reporting_code", **WEIGHED}, "veiligheid als sleutel die overal past"),
]


@pytest.mark.rule("privacy.sharing_has_a_ground")
@pytest.mark.rule("privacy.sharing_without_yes_is_weighed")
@pytest.mark.rule("privacy.receiver_is_named")
@pytest.mark.rule("privacy.without_yes_names_the_law")
@pytest.mark.rule("privacy.family_knows_before")
@pytest.mark.parametrize(("wrong", "says"), REFUSED)
def test_nothing_leaves_without_ground_reason_name_and_a_safe_way(cast: Cast, wrong: dict[str, Any], says: str) -> None:
    item = note(cast, "noor", "Noor slaapt slecht.")
    with pytest.raises((RulesRefused, CannotSend)):
        send(cast, "noor", [item], **wrong)
    assert not SharedItem.objects.using("owner").filter(item_id=item).exists(), says


def test_the_family_reads_which_texts_went_to_whom_and_why(cast: Cast) -> None:
    """Two texts to a school because the law asks it, weighed: the message names both, the school and the reason."""
    items = [note(cast, "noor", "Noor komt weer naar school."), note(cast, "noor", "Noor heeft rust nodig.")]
    made = send(
        cast, "noor", items, "law", receiver="Het Baken", receiver_kind="school", reason="Om te starten.",
        legal_ground="school", told_on=AT.date(), **WEIGHED,
    )  # fmt: skip
    mine = next(each for each in seen_by(cast, "noor", "noor") if each.sharing.id == made)
    assert (mine.receiver, mine.reason) == ("Het Baken", "Om te starten.")
    assert [words for words, _number in mine.texts] == ["Noor komt weer naar school.", "Noor heeft rust nodig."]
    assert "Tom" in mine.sender
    event = Event.objects.using("owner").get(kind="privacy.sent_out", item_id=mine.sharing.item_id)
    assert event.dossier_id == cast.dossier("noor")


def test_only_who_helps_sends_and_only_what_may_go(cast: Cast) -> None:
    item = note(cast, "noor", "Van Tom.")
    secret = note(cast, "noor", "Stille straat 1", Label.PLACE, "fatima")
    for who, items in (("joost", [item]), ("eva", [item]), ("tom", [secret]), ("tom", [uuid4()])):
        with pytest.raises(NotAllowed):
            send(cast, "noor", items, who=who)
    with pytest.raises(CannotSend):
        send(cast, "noor", [])


@pytest.mark.rule("privacy.own_words_go_with_a_yes")
def test_own_words_of_a_child_go_with_a_yes_only(cast: Cast) -> None:
    noor = cast["noor"].at(AT)
    with acting(noor, page="test"):
        own = put(
            NewItem(cast.dossier("noor"), "dossier.words", Label.OWN_WORDS, "Ik wil naar huis.", "own_words"), noor
        )
    with pytest.raises(RulesRefused):
        send(cast, "noor", [own.id], who="fatima")
    made = send(cast, "noor", [own.id], "consent", who="fatima", until=date(2027, 4, 1))
    assert one(cast, "noor", made).may_say
    assert one(cast, "noor", made).copy == ""


@pytest.mark.req("PRI-14")
def test_consent_names_receiver_texts_reason_and_end_and_nothing_goes_before_the_yes(cast: Cast) -> None:
    noor, tom = cast["noor"].at(AT), cast["tom"].at(AT)
    item = note(cast, "noor", "Doelen: elke dag naar school.", Label.PLAN)
    made = send(cast, "noor", [item], "consent", until=date(2027, 3, 5))
    ask = one(cast, "noor", made)
    assert (ask.receiver, ask.reason, str(ask.sharing.consent_until)) == (
        "Huisarts De Vries", "Advies over slapen.", "2027-03-05",
    )  # fmt: skip
    assert WorkItem.objects.using("owner").get(thing_id=made, state="open").owner_seat_id == noor.seat_id
    with pytest.raises(AlreadyAnswered):
        commands.send_agreed(actor=tom, sharing_id=made)
    with pytest.raises(NotAllowed):
        commands.answer_sharing(actor=tom, sharing_id=made, says="yes")
    commands.answer_sharing(actor=noor, sharing_id=made, says="yes")
    with pytest.raises(CannotSend):
        commands.send_agreed(actor=tom.moved_to(AT + timedelta(days=7)), sharing_id=made)
    commands.send_agreed(actor=tom, sharing_id=made)
    assert "elke dag naar school" in one(cast, "noor", made).copy
    refused = send(cast, "noor", [item], "consent", until=date(2027, 4, 1))
    commands.answer_sharing(actor=noor, sharing_id=refused, says="no")
    with pytest.raises(AlreadyAnswered):
        commands.send_agreed(actor=tom, sharing_id=refused)
    people.involve(
        actor=cast["fatima"].at(AT), dossier_id=cast.dossier("noor"), seat_id=cast["joost"].seat.id, part="specialist",
        valid_until=datetime.fromisoformat("2027-06-01T00:00:00+02:00"),
    )  # fmt: skip
    with acting(cast["joost"].at(AT), page="test"):
        assert queries.help_ends(cast.dossier("noor"), cast["joost"].at(AT)) == date(2027, 6, 1)
    states = {each.sharing.id: each.sharing.state for each in seen_by(cast, "noor", "noor")}
    assert (states[made], states[refused]) == ("sent", "refused")


def test_both_parents_of_a_young_child_say_yes_before_it_goes(cast: Cast) -> None:
    """Sem is nine: one yes of two is no yes."""
    item = note(cast, "sem", "Sem rekent goed.", Label.PLAN)
    made = send(cast, "sem", [item], "consent", until=date(2027, 4, 1))
    commands.answer_sharing(actor=cast["mirjam"].at(AT), sharing_id=made, says="yes")
    assert DataSharing.objects.using("owner").get(id=made).state == "asked"
    commands.answer_sharing(actor=cast["kemal"].at(AT), sharing_id=made, says="yes")
    assert DataSharing.objects.using("owner").get(id=made).state == "agreed"


@pytest.mark.req("PRI-22")
def test_names_of_others_are_gone_from_the_copy_and_cannot_come_back(cast: Cast) -> None:
    item = note(
        cast, "noor", "Noor en Lina vochten met Joris. LINA's fiets is stuk.", who="fatima",
        about=((cast["lina"].person_id, "subject"),)
    )  # fmt: skip
    made = send(cast, "noor", [item], hide=["Joris"], who="fatima")
    copy = one(cast, "fatima", made).copy
    assert copy.count(BAR) == 3
    assert "lina" not in copy.lower()
    assert "joris" not in copy.lower()
    assert "Noor" in copy
    held = Item.objects.using("owner").get(id=DataSharing.objects.using("owner").get(id=made).copy_item_id)
    assert (held.state, held.versions.using("owner").count()) == ("sent", 1)


@given(
    st.lists(st.text(min_size=2, max_size=12, alphabet=st.characters(categories=["L", "Zs"])), max_size=4),
    st.text(max_size=80),
)
def test_no_hidden_word_stays_readable(names: list[str], words: str) -> None:
    shown = redacted(f"{words} {' en '.join(names)}.", names)
    for name in names:
        for part in name.split():
            assert len(part) < 2 or part.casefold() not in [each.casefold() for each in shown.replace(".", " ").split()]


def test_a_secret_address_is_black_in_what_goes(cast: Cast) -> None:
    fatima, file = cast["fatima"].at(AT), cast.dossier("milan")
    with acting(fatima, page="test"):
        item = put(NewItem(file, "dossier.note", Label.PLAN, "Post naar Stille Vaart 7, Overwater.", "fact"), fatima).id
    made = send(cast, "milan", [item], who="fatima")
    assert "Stille Vaart" not in one(cast, "fatima", made).copy


def test_what_is_shut_for_a_parent_is_not_told_to_that_parent_by_what_left(cast: Cast) -> None:
    item = note(cast, "sem", "Sem is bang voor ruzie bij papa.", Label.CARE)
    with acting(cast["tom"].at(AT), page="test"):
        ItemAbout(item_id=item, person_id=cast["kemal"].person_id, part="concerned").save(force_insert=True)
    access.shut_item_for(actor=cast["tom"].at(AT), item_id=item, person_id=cast["kemal"].person_id)
    made = send(cast, "sem", [item])
    assert made in {each.sharing.id for each in seen_by(cast, "mirjam", "sem")}
    assert made not in {each.sharing.id for each in seen_by(cast, "kemal", "sem")}


def test_in_danger_it_goes_at_once_and_telling_can_wait_with_a_task(cast: Cast) -> None:
    item = note(cast, "sem", "Sem heeft blauwe plekken.", Label.CARE)
    later = AT + timedelta(days=7)
    made = send(
        cast, "sem", [item], "safety", receiver="Veilig Thuis Maasrijk", receiver_kind="veilig_thuis", told_from=later,
        legal_ground="reporting_code", **WEIGHED,
    )  # fmt: skip
    assert DataSharing.objects.using("owner").get(id=made).state == "sent"
    task = WorkItem.objects.using("owner").get(kind="privacy.tell_about_sharing", thing_id=made)
    assert (task.owner_seat_id, task.due_at) == (cast["tom"].seat.id, later)
    assert made not in {each.sharing.id for each in seen_by(cast, "mirjam", "sem")}
    with pytest.raises(NotAllowed):
        one(cast, "mirjam", made, later)
    commands.tell_of_sharing(actor=cast["tom"].at(later), sharing_id=made)
    assert one(cast, "mirjam", made, later).receiver == "Veilig Thuis Maasrijk"
    with pytest.raises(AlreadyAnswered):
        commands.tell_of_sharing(actor=cast["tom"].at(later), sharing_id=made)


@pytest.mark.req("PRI-33")
def test_a_correction_reaches_three_reports_and_two_receivers_and_the_family_sees_how_many_are_open(cast: Cast) -> None:
    tom = cast["tom"].at(AT)
    item = note(cast, "noor", "Noor sloeg haar zus.")
    with acting(tom, page="test"):
        for number in range(3):
            report = put(NewItem(cast.dossier("noor"), "dossier.report", Label.CARE, f"Rapport {number}"), tom)
            ItemLink(item=report, position=0, target_id=item).save(force_insert=True)
    sent = [send(cast, "noor", [item], receiver=name) for name in ("Huisarts De Vries", "School Het Baken")]
    assert [number for _words, number in one(cast, "noor", sent[0]).texts] == [1]
    _correct(cast, item, "Noor en haar zus hadden ruzie.")
    opened = list(PassedCorrection.objects.using("owner").filter(item_id=item, confirmed_at__isnull=True))
    assert len(opened) == 5
    assert one(cast, "noor", sent[0]).open_corrections == 1
    assert "sloeg" in one(cast, "noor", sent[0]).copy, "what went stays as it was"
    with pytest.raises(NotAllowed):
        commands.confirm_correction(actor=cast["fatima"].at(AT), correction_id=opened[0].id)
    for each in opened:
        with acting(tom, page="test"):
            passing = queries.passing_for(each.id, tom)
        assert passing.words == "Noor en haar zus hadden ruzie."
        commands.confirm_correction(actor=tom, correction_id=each.id)
    assert [one(cast, "noor", each).open_corrections for each in sent] == [0, 0]
    assert not WorkItem.objects.using("owner").filter(kind="privacy.pass_correction", state="open").exists()


def _correct(cast: Cast, item: UUID, text: str) -> None:
    asked = commands.ask_correction(actor=cast["noor"].at(AT), item_id=item, words="Dit klopt niet.")
    answer = DataRequestAnswer.objects.using("owner").get(request_id=asked)
    commands.answer_request(actor=cast["tom"].at(AT), answer_id=answer.id, outcome="granted", new_text=text)


def test_two_corrections_of_one_sentence_are_one_open_line_for_each_receiver(cast: Cast) -> None:
    """The second correction comes before the first was handed on: the receiver gets the newest, once."""
    item = note(cast, "noor", "Noor kwam vijf keer te laat.")
    sharing = send(cast, "noor", [item])
    _correct(cast, item, "Noor kwam drie keer te laat.")
    _correct(cast, item, "Noor kwam één keer te laat.")
    [only] = PassedCorrection.objects.using("owner").filter(sharing_id=sharing)
    with acting(cast["tom"].at(AT), page="test"):
        assert queries.passing_for(only.id, cast["tom"].at(AT)).words == "Noor kwam één keer te laat."


def test_a_destroyed_text_goes_from_the_kept_copy_too_and_that_it_went_stays(cast: Cast) -> None:
    noor, tom = cast["noor"].at(AT), cast["tom"].at(AT)
    item = note(cast, "noor", "Noor rookt.")
    made = send(cast, "noor", [item])
    asked = commands.ask_destruction(actor=noor, item_id=item, copy_answer="taken")
    answer = DataRequestAnswer.objects.using("owner").get(request_id=asked)
    commands.answer_request(actor=tom, answer_id=answer.id, outcome="granted")
    left = one(cast, "noor", made)
    assert (left.receiver, left.copy) == ("Huisarts De Vries", "")
    assert [words for words, _number in left.texts] == [""]


def test_the_pages_look_first_then_send_and_the_young_person_reads_it(cast: Cast) -> None:
    item, file = note(cast, "noor", "Noor zwemt graag.", who="fatima"), cast.dossier("noor")
    fatima, noor, viktor = sign_in(cast, "fatima"), sign_in(cast, "noor"), sign_in(cast, "viktor")
    address = f"/privacy/{file}/versturen/"
    form = {
        "command_id": str(uuid4()), "item_ids": [str(item)], "receiver": "Zwemclub De Vis", "receiver_kind": "other",
        "ground": "same_help", "reason": "Om mee te zwemmen.", "channel": "by_hand", "hide": "",
    }  # fmt: skip
    look = fatima.post(address, form | {"look": "1"}).content.decode()
    assert "Dit krijgt de ontvanger" in look
    assert look.count("Noor zwemt graag.") >= 2
    assert not DataSharing.objects.using("owner").filter(receiver_kind="other").exists()
    went = fatima.post(address, form | {"send": "1"})
    assert went.status_code == 302
    assert "Noor zwemt graag." in noor.get(went["Location"]).content.decode()
    page = noor.get(f"/privacy/{file}/naar-buiten/").content.decode()
    assert "Zwemclub De Vis" in page
    assert "Om mee te zwemmen." in page
    for path in (address, went["Location"], f"/privacy/{file}/naar-buiten/"):
        assert viktor.get(path).status_code == 404
    wide = form | {"command_id": str(uuid4()), "receiver": "iedereen", "send": "1"}
    assert "te ruim" in fatima.post(address, wide).content.decode()


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client
