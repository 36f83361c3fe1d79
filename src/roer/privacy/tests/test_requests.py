"""Correcting, destroying, closing and stating: what is asked, who answers, and what nobody can make disappear."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roer.access import commands as access
from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.codes import Label
from roer.core.commands import Refused
from roer.core.items import NewItem, put
from roer.core.models import Destruction, Hold, Item, ItemVersion, WorkItem
from roer.core.rules.meeting import RulesRefused
from roer.core.vault.words import read_items
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import commands as people
from roer.privacy import commands, queries
from roer.privacy.codes import KEPT_FOR_THE_CHILD
from roer.privacy.models import DataRequest, DataRequestAnswer, RequestView

AT = datetime.fromisoformat("2027-03-01T10:00:00+01:00")
LATER = AT + timedelta(days=3)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    fatima = made["fatima"].at(AT)
    for child in ("noor", "sem"):
        for who in ("eva", "tom"):
            people.involve(actor=fatima, dossier_id=made.dossier(child), seat_id=made[who].seat.id, part="specialist")
    return made


def note(cast: Cast, writer: str, child: str, words: str, label: Label = Label.CARE, **more: object) -> UUID:
    actor = cast[writer].at(AT)
    with acting(actor, page="test"):
        return put(NewItem(cast.dossier(child), "dossier.note", label, words, **more), actor).id  # type: ignore[arg-type]


def answers_of(request_id: UUID) -> list[DataRequestAnswer]:
    rows = DataRequestAnswer.objects.using("owner").select_related("owner_seat").filter(request_id=request_id)
    return list(rows.order_by("id"))


def reads(actor: Actor, item_id: UUID) -> str | None:
    with acting(actor, page="test"):
        item = Item.objects.filter(id=item_id).first()
        return read_items([item])[item.id] if item else "no such text"


@pytest.mark.req("PRI-35")
def test_a_granted_correction_leaves_one_wording_and_a_proof_after_the_copy(cast: Cast) -> None:
    noor, tom = cast["noor"].at(AT), cast["tom"].at(LATER)
    item = note(cast, "tom", "noor", "Noor is verslaafd.")
    request = commands.ask_correction(actor=noor, item_id=item, words="Ik ben niet verslaafd.")
    [answer] = answers_of(request)
    assert answer.owner_seat_id == cast["tom"].seat.id
    assert WorkItem.objects.using("owner").get(thing_id=answer.id).due_at.date().isoformat() == "2027-04-01"
    commands.answer_request(actor=tom, answer_id=answer.id, outcome="granted", new_text="Noor gamet veel.")
    assert reads(noor, item) == "Noor gamet veel."
    with acting(noor.moved_to(LATER), page="test"):
        assert queries.requests_of(cast.dossier("noor"), noor.moved_to(LATER))[0].older == ["Noor is verslaafd."]
    with pytest.raises(RulesRefused):
        commands.let_older_go(actor=noor.moved_to(LATER), request_id=request, copy_answer="")
    assert commands.let_older_go(actor=noor.moved_to(LATER), request_id=request, copy_answer="taken") == 1
    older = ItemVersion.objects.using("owner").get(item_id=item, number=1)
    assert older.ciphertext is None
    with connections["keys"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM version_key WHERE version_id = %s", [older.id])
        assert cursor.fetchone() == (0,)
    proof = Destruction.objects.using("owner").get(item_id=item)
    assert (proof.ground, proof.version_ids) == ("corrected", [older.id])


def test_a_sent_text_stays_and_the_correction_stands_beside_it(cast: Cast) -> None:
    noor = cast["noor"].at(AT)
    item = note(cast, "tom", "noor", "Noor woont bij haar vader.", state="sent")
    request = commands.ask_correction(actor=noor, item_id=item, words="Ik woon bij mijn moeder.")
    commands.answer_request(
        actor=cast["tom"].at(AT),
        answer_id=answers_of(request)[0].id,
        outcome="granted",
        new_text="Zij woont bij moeder.",
    )
    assert reads(noor, item) == "Noor woont bij haar vader."
    with acting(noor, page="test"):
        [beside] = queries.beside_of([item], noor)[item]
    assert (beside.words, beside.is_correction) == ("Zij woont bij moeder.", True)


@pytest.mark.req("PRI-32")
def test_a_refusal_names_a_ground_and_explains_it(cast: Cast) -> None:
    noor, tom = cast["noor"].at(AT), cast["tom"].at(AT)
    item = note(cast, "tom", "noor", "Noor kwam twee keer niet.")
    request = commands.ask_correction(actor=noor, item_id=item, words="Eén keer.")
    answer = answers_of(request)[0].id
    for ground, words in (("", ""), ("is_right", ""), ("", "Zo stond het in mijn agenda."), ("zomaar", "Nee.")):
        with pytest.raises(RulesRefused):
            commands.answer_request(actor=tom, answer_id=answer, outcome="refused", ground=ground, words=words)
    commands.answer_request(
        actor=tom, answer_id=answer, outcome="refused", ground="is_right", words="Zo stond het in mijn agenda."
    )
    with acting(noor, page="test"):
        [line] = [each for each in queries.requests_of(cast.dossier("noor"), noor) if each.request.id == request]
    assert line.answers[0].words == "Zo stond het in mijn agenda."
    with pytest.raises(Refused):
        commands.answer_request(actor=tom, answer_id=answer, outcome="granted", new_text="Toch.")


@pytest.mark.req("PRI-32")
@pytest.mark.req("PRI-51")
def test_every_organisation_answers_for_its_own_texts_and_touches_no_other(cast: Cast) -> None:
    noor = cast["noor"].at(AT)
    mine, other = note(cast, "tom", "noor", "Van De Vuurtoren."), note(cast, "eva", "noor", "Van Het Anker.")
    request = commands.ask_destruction(actor=noor, dossier_id=cast.dossier("noor"), copy_answer="taken")
    answers = {answer.data_controller_id: answer for answer in answers_of(request)}
    assert {cast[name].seat.organisation_id for name in ("tom", "eva", "fatima")} <= set(answers)
    tom = cast["tom"].at(LATER)
    with pytest.raises(NotAllowed):
        commands.answer_request(actor=tom, answer_id=answers[cast["eva"].seat.organisation_id].id, outcome="granted")
    commands.answer_request(actor=tom, answer_id=answers[cast["tom"].seat.organisation_id].id, outcome="granted")
    assert reads(noor, mine) is None
    assert reads(noor, other) == "Van Het Anker."
    assert DataRequest.objects.using("owner").get(id=request).state == "open"


@pytest.mark.req("PRI-35")
def test_nothing_goes_before_the_copy_and_nothing_that_a_case_holds(cast: Cast) -> None:
    noor, tom = cast["noor"].at(AT), cast["tom"].at(AT)
    item = note(cast, "tom", "noor", "Nodig in de klacht.")
    with pytest.raises(RulesRefused):
        commands.ask_destruction(actor=noor, item_id=item, copy_answer="")
    request = commands.ask_destruction(actor=noor, item_id=item, copy_answer="not_needed")
    with acting(tom, page="test"):
        hold = Hold.objects.create(item_id=item, ground="complaint", placed_by_id=tom.seat_id, placed_at=AT)
    answer = answers_of(request)[0].id
    commands.answer_request(actor=tom, answer_id=answer, outcome="granted")
    held = DataRequestAnswer.objects.using("owner").get(id=answer)
    assert (held.outcome, held.ground, held.waits_for_case) == ("partly", "case_runs", True)
    assert reads(noor, item) == "Nodig in de klacht."
    with pytest.raises(Refused):
        commands.finish_after_case(actor=tom, answer_id=answer)
    with acting(tom, page="test"):
        Hold.objects.filter(id=hold.id).update(lifted_at=LATER)
    assert commands.finish_after_case(actor=tom.moved_to(LATER), answer_id=answer) == 1
    assert reads(noor, item) is None


@pytest.mark.req("PRI-32")
def test_a_father_asks_to_destroy_all_of_a_child_of_ten_and_what_is_the_childs_stays(cast: Cast) -> None:
    kemal, tom = cast["kemal"].at(AT), cast["tom"].at(AT)
    goes = note(cast, "tom", "sem", "Sem slaapt slecht.")
    stays = [
        note(cast, "tom", "sem", "Sem was bang thuis.", Label.SAFETY),
        note(cast, "tom", "sem", "Ik ben bang.", Label.OWN_WORDS, weight="own_words"),
    ]
    request = commands.ask_destruction(actor=kemal, dossier_id=cast.dossier("sem"), copy_answer="taken")
    asked = set(RequestView.objects.using("owner").filter(request_id=request).values_list("seat_id", flat=True))
    assert asked == {cast["mirjam"].seat.id, cast["sem"].seat.id}
    [mine] = [each for each in answers_of(request) if each.owner_seat_id == tom.seat_id]
    commands.answer_request(actor=tom, answer_id=mine.id, outcome="granted")
    after = DataRequestAnswer.objects.using("owner").get(id=mine.id)
    assert (after.outcome, after.ground) == ("partly", "child_decides")
    assert reads(tom, goes) is None
    assert None not in [reads(tom, each) for each in stays]


@pytest.mark.req("PRI-32")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    label=st.sampled_from(list(Label)), own_words=st.booleans(), who=st.sampled_from(["mirjam", "kemal"]),
    copy_answer=st.sampled_from(["taken", "not_needed", ""]),
)  # fmt: skip
def test_a_representative_never_destroys_what_is_kept_for_the_child(
    cast: Cast, label: Label, own_words: bool, who: str, copy_answer: str
) -> None:
    weight = "own_words" if own_words else "observation"
    item = note(cast, "fatima", "sem", "Iets over Sem.", label, weight=weight)
    parent = cast[who].at(AT)
    try:
        request = commands.ask_destruction(actor=parent, item_id=item, copy_answer=copy_answer)
    except Refused:
        request = None
    if request:
        commands.answer_request(actor=cast["fatima"].at(AT), answer_id=answers_of(request)[0].id, outcome="granted")
    gone = Item.objects.using("owner").get(id=item).state == "destroyed"
    assert not (gone and (label & KEPT_FOR_THE_CHILD or own_words or not copy_answer))


@pytest.mark.req("PRI-34")
def test_a_statement_goes_wherever_its_text_goes_and_nowhere_else(cast: Cast) -> None:
    noor = cast["noor"].at(AT)
    item = note(cast, "tom", "noor", "Noor werkt niet mee.")
    access.shut_item_for(actor=noor, item_id=item, person_id=cast["eva"].person_id)
    words = "Ik werk wel mee. " * 50
    commands.add_statement(actor=noor, item_id=item, words=words)
    with acting(noor, page="test"):
        [beside] = queries.beside_of([item], noor)[item]
    assert beside.words == words.strip()
    assert reads(cast["tom"].at(AT), beside.item_id) == words.strip()
    for name in ("eva", "joost", "kemal", "jamila"):
        assert reads(cast[name].at(AT), beside.item_id) == "no such text"
    access.open_item_for(actor=noor, item_id=item, seat_id=cast["jamila"].seat.id, purpose="support")
    assert reads(cast["jamila"].at(AT), beside.item_id) == words.strip()
    with acting(noor, page="test"):
        data = queries.as_data(queries.copy_of(cast.dossier("noor"), noor))
    [mine] = [each for each in data["statements"] if each["id"] == str(item)]
    assert mine["beside"][0]["words"] == words.strip()


@pytest.mark.req("PRI-32")
def test_a_parent_asks_to_close_instead_and_the_child_reads_it_at_sixteen(cast: Cast) -> None:
    mirjam, fatima = cast["mirjam"].at(AT), cast["fatima"].at(AT)
    item = note(cast, "fatima", "sem", "Ik wil niet naar papa.", Label.OWN_WORDS, weight="own_words")
    request = commands.ask_closing(actor=mirjam, item_id=item)
    commands.answer_request(actor=fatima, answer_id=answers_of(request)[0].id, outcome="granted")
    assert reads(mirjam, item) == "no such text"
    assert reads(cast["eva"].at(AT), item) == "no such text"
    assert reads(cast["sem"].at(AT), item) == "Ik wil niet naar papa."
    assert reads(fatima, item) == "Ik wil niet naar papa."


@pytest.mark.req("PRI-32")
def test_what_is_shut_or_foreign_cannot_be_asked_about(cast: Cast) -> None:
    item = note(cast, "fatima", "sem", "Kemal schreeuwt.", Label.OWN_WORDS)
    access.shut_item_for(actor=cast["fatima"].at(AT), item_id=item, person_id=cast["kemal"].person_id)
    for who, thing in (("kemal", item), ("viktor", item), ("lina", item), ("mirjam", uuid4())):
        for do in (commands.ask_correction, commands.add_statement):
            with pytest.raises(NotAllowed):
                do(actor=cast[who].at(AT), item_id=thing, words="Iets.")
        with pytest.raises(NotAllowed):
            commands.ask_destruction(actor=cast[who].at(AT), item_id=thing, copy_answer="taken")
    request = commands.ask_correction(actor=cast["mirjam"].at(AT), item_id=item, words="Hij praat hard.")
    for who in ("kemal", "viktor", "tom", "joost"):
        with acting(cast[who].at(AT), page="test"):
            assert not DataRequest.objects.filter(id=request).exists()


def test_sending_twice_asks_once_and_withdrawing_ends_it(cast: Cast) -> None:
    noor, item, form = cast["noor"].at(AT), note(cast, "tom", "noor", "Iets."), uuid4()
    first = commands.ask_correction(actor=noor, item_id=item, words="Anders.", command_id=form)
    assert commands.ask_correction(actor=noor, item_id=item, words="Anders.", command_id=form) == first
    assert len(answers_of(first)) == 1
    commands.withdraw_request(actor=noor, request_id=first)
    with pytest.raises(Refused):
        commands.answer_request(actor=cast["tom"].at(AT), answer_id=answers_of(first)[0].id, outcome="granted")


def test_a_writer_who_left_the_case_still_gets_the_request_and_nothing_else(cast: Cast) -> None:
    noor = cast["noor"].at(AT)
    people.involve(
        actor=cast["fatima"].at(AT), dossier_id=cast.dossier("noor"), seat_id=cast["wim"].seat.id, part="specialist"
    )
    item = note(cast, "wim", "noor", "Onderzocht in maart.")
    with connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE people_involvement SET valid_until = %s WHERE seat_id = %s", [AT, cast["wim"].seat.id])
    from roer.access.rederive import rederive

    with acting(noor, page="test"):
        rederive([cast.dossier("noor")])
    item_two = note(cast, "tom", "noor", "Gaat Wim niet aan.")
    request = commands.ask_correction(actor=noor.moved_to(LATER), item_id=item, words="Het was april.")
    [answer] = answers_of(request)
    owner = next(m for m in cast.members.values() if m.seat.id == answer.owner_seat_id).at(LATER)
    assert owner.organisation_id == cast["wim"].seat.organisation_id
    commands.answer_request(actor=owner, answer_id=answer.id, outcome="granted", new_text="Onderzocht in april.")
    assert reads(noor.moved_to(LATER), item) == "Onderzocht in april."
    assert reads(cast["wim"].at(LATER), item_two) == "no such text"
