"""What stays shut whoever asks: paper, disciplines, a parent who may not read, and consent that names everything."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from roer.access import commands as access
from roer.access.commands.sharing import CannotShare
from roer.access.models import Grant
from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.core.items import NewItem, put, words_of
from roer.core.models import Event, Item, Seat, WorkItem
from roer.core.rules import RulesRefused
from roer.core.trail.seal import seal
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.dossier import commands as dossier
from roer.people import commands as people
from roer.people import queries as people_queries
from roer.privacy import commands, queries
from roer.privacy.models import DataRequest, DataSharing
from roer.privacy.queries.sending import sendable
from roer.privacy.refusals import CannotSend

AT = datetime.fromisoformat("2027-03-01T10:00:00+01:00")
UNTIL = date(2027, 4, 1)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    for child, who in (("noor", "tom"), ("sem", "tom"), ("noor", "eva")):
        people.involve(
            actor=made["fatima"].at(AT), dossier_id=made.dossier(child), seat_id=made[who].seat.id, part="specialist"
        )
    return made


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def note(cast: Cast, who: str, child: str, words: str, label: Label = Label.PLAN, **more: Any) -> UUID:
    actor = cast[who].at(AT)
    with acting(actor, page="test"):
        return put(NewItem(cast.dossier(child), "dossier.note", label, words, "fact", **more), actor).id


@pytest.mark.req("PRI-17")
def test_a_meeting_reads_what_was_marked_and_only_who_helps_puts_a_file_on_paper_with_a_reason(cast: Cast) -> None:
    fatima, sem, file = cast["fatima"].at(AT), cast["sem"], cast.dossier("sem")
    items = [note(cast, "fatima", "sem", f"Tekst {n}.") for n in range(7)]
    shut = note(cast, "fatima", "sem", "Dicht voor iemand.", about=((cast["kemal"].person_id, "concerned"),))
    meeting = dossier.plan_case_meeting(
        actor=fatima, dossier_id=file, purpose="Rust op school", held_on=UNTIL, seat_ids=[cast["joost"].seat.id]
    )
    dossier.select_for_meeting(actor=fatima, meeting_id=meeting, item_ids=items[:5])
    with pytest.raises(Refused, match="nog niets aangekruist"):
        dossier.begin_case_meeting(actor=fatima, meeting_id=meeting)
    with pytest.raises(NotAllowed):
        dossier.mark_for_meeting(actor=fatima, meeting_id=meeting, item_ids=items[:5])
    dossier.mark_for_meeting(actor=cast["mirjam"].at(AT), meeting_id=meeting, item_ids=items[:4])
    dossier.begin_case_meeting(actor=fatima, meeting_id=meeting)
    with acting(cast["joost"].at(AT), page="test"):
        assert Item.objects.filter(id__in=items).count() == 4
    address, form = f"/privacy/{file}/op-papier/", {"command_id": str(uuid4())}
    for outsider in ("joost", "carla", "viktor"):
        assert sign_in(cast, outsider).get(address).status_code in (403, 404), outsider
        with pytest.raises(NotAllowed):
            commands.print_file(actor=cast[outsider].at(AT), dossier_id=file, reason="Voor het overleg.")
    asked = sign_in(cast, "fatima").post(address, form | {"reason": " "}).content.decode()
    assert "Tekst 0." not in asked
    printed = sign_in(cast, "fatima").post(address, form | {"reason": "De rechter wil papier."}).content.decode()
    assert "Tekst 0." in printed
    assert "Dicht voor iemand." not in printed
    assert "De rechter wil papier." in sign_in(cast, "mirjam").get(f"/privacy/{file}/naar-buiten/").content.decode()
    dossier.close_case_meeting(actor=fatima, meeting_id=meeting)
    with acting(cast["joost"].at(AT), page="test"):
        assert not Item.objects.filter(id__in=[*items, shut]).exists()
    late = dossier.plan_case_meeting(
        actor=fatima, dossier_id=file, purpose="Gevaar", held_on=UNTIL, seat_ids=[cast["joost"].seat.id]
    )
    dossier.select_for_meeting(actor=fatima, meeting_id=late, item_ids=items[:2])
    dossier.begin_case_meeting(actor=fatima, meeting_id=late, in_danger=True)
    assert WorkItem.objects.using("owner").get(kind="dossier.mark_selection", thing_id=late).state == "open"
    dossier.mark_for_meeting(actor=fatima.for_person(sem.person_id), meeting_id=late, item_ids=items[:1])
    with acting(cast["joost"].at(AT), page="test"):
        assert Item.objects.filter(id__in=items).count() == 1


@pytest.mark.req("PRI-19")
def test_a_question_is_narrow_goes_to_a_named_person_and_the_family_reads_question_and_answer(cast: Cast) -> None:
    fatima, noor, file = cast["fatima"].at(AT), cast["noor"].at(AT), cast.dossier("noor")
    page = sign_in(cast, "fatima").get(f"/privacy/{file}/informatie-vragen/").content.decode()
    assert "voorgeschiedenis" not in page, "no such option exists"
    base = {
        "dossier_id": file, "receiver": "Dr. Bos", "receiver_kind": "provider", "channel": "secured", "until": UNTIL,
        "readers": "Fatima en Joost",
    }  # fmt: skip
    for asked, why in ((["Stuur het complete dossier"], ["Voor school."]), (["Advies over medicijnen"], [""])):
        with pytest.raises(RulesRefused):
            commands.ask_information(actor=fatima, asked=asked, purposes=why, **base)
    with pytest.raises(NotAllowed):
        commands.note_phone_question(actor=cast["joost"].at(AT), dossier_id=file)
    task = commands.note_phone_question(actor=fatima, dossier_id=file)
    assert WorkItem.objects.using("owner").get(id=task).due_at > AT
    made = commands.ask_information(
        actor=fatima, asked=["Advies over medicijnen op school"], purposes=["Zodat school weet wat te doen."], **base
    )
    assert WorkItem.objects.using("owner").get(id=task).state == "done"
    with pytest.raises(Refused):
        commands.keep_information(actor=fatima, sharing_id=made, words="Te vroeg.")
    commands.answer_sharing(actor=noor, sharing_id=made, says="yes")
    commands.send_agreed(actor=fatima, sharing_id=made)
    commands.keep_information(actor=fatima, sharing_id=made, words="Om twaalf uur, met water.")
    read = sign_in(cast, "noor").get(f"/privacy/naar-buiten/{made}/").content.decode()
    for said in (
        "Advies over medicijnen op school: Zodat school weet wat te doen.",
        "Fatima en Joost",
        "Om twaalf uur, met water.",
    ):
        assert said in read


@pytest.mark.req("PRI-08")
def test_a_medical_note_is_there_for_the_doctor_and_nowhere_for_a_colleague_without_that_duty(cast: Cast) -> None:
    file, now = cast.dossier("noor"), timezone.now()
    doctor = Seat.objects.using("owner").get(id=cast["eva"].seat.id)
    Seat.objects.using("owner").filter(id=doctor.id).update(medical_duty=True)
    people.involve(actor=cast["fatima"].at(AT), dossier_id=file, seat_id=doctor.id, part="specialist", medical=True)
    eva = cast["eva"].at(AT + timedelta(minutes=1))
    eva = type(eva).of(Seat.objects.select_related("organisation").get(id=doctor.id), AT + timedelta(minutes=1))
    with acting(eva, page="test"):
        item = put(NewItem(file, "dossier.note", Label.MEDICAL, "Kanarie hartslag.", "fact"), eva).id
    tom = cast["tom"].at(AT + timedelta(minutes=2))
    with acting(tom, page="test"):
        assert not Item.objects.filter(id=item).exists()
        assert item not in {each.id for each in sendable(file, tom)}
        assert "Kanarie" not in queries.printable(file, tom)
    with acting(eva, page="test"):
        assert words_of(Item.objects.filter(id=item))[0][1] == "Kanarie hartslag."
    client = sign_in(cast, "tom")
    assert "Kanarie" not in client.get(f"/dossier/{file}/").content.decode()
    found = client.post("/dossier/mensen/", {"word": "hartslag", "command_id": str(uuid4())}).content.decode()
    assert "Kanarie" not in found
    for sensitive in (Label.JUSTICE, Label.EXPLOITATION):
        with acting(cast["noor"].at(AT), page="test"):
            own = put(NewItem(file, "dossier.note", sensitive, "Kanarie apart."), cast["noor"].at(AT)).id
        for who in ("tom", "eva", "fatima", "mirjam"):
            with acting(cast[who].at(now), page="test"):
                assert not Item.objects.filter(id=own).exists(), who


@pytest.mark.req("PRI-16")
def test_nothing_goes_without_ground_and_two_in_the_same_help_type_nothing(cast: Cast) -> None:
    file = cast.dossier("noor")
    items = [note(cast, "tom", "noor", words) for words in ("Noor komt weer.", "Noor heeft rust nodig.")]
    base = {
        "dossier_id": file, "item_ids": items, "receiver": "Het Baken", "receiver_kind": "school", "channel": "secured",
    }  # fmt: skip
    law: dict[str, Any] = {"ground": "law", "legal_ground": "school", "told_on": AT.date(), "reason": "Om te starten."}
    weighed = {"less_is_not_enough": True, "in_proportion": True}
    for lacks in ({"ground": ""}, {"reason": ""}, {"legal_ground": ""}, {"told_on": None}, {"in_proportion": False}):
        with pytest.raises(RulesRefused):
            commands.send_out(actor=cast["tom"].at(AT), **(base | law | weighed | lacks))
    made = commands.send_out(actor=cast["tom"].at(AT), **base, **law, **weighed)
    page = sign_in(cast, "noor").get(f"/privacy/{file}/naar-buiten/").content.decode()
    for told in ("Het Baken", "Om te starten.", "Noor komt weer.", "Noor heeft rust nodig."):
        assert told in page
    assert Event.objects.using("owner").filter(kind="privacy.sent_out", dossier_id=file).exists()
    assert DataSharing.objects.using("owner").get(id=made).ground == "law"
    before = DataSharing.objects.using("owner").count()
    now = cast["fatima"].at(timezone.now())
    with acting(now, page="dossier:file_of"):
        assert words_of(Item.objects.filter(id=items[0]))[0][1] == "Noor komt weer."
    assert DataSharing.objects.using("owner").count() == before
    seal()
    looked = sign_in(cast, "noor").get(f"/privacy/{file}/wie-keek/").content.decode()
    assert "Fatima el Amrani" in looked
    assert "werkt mee aan de hulp" in looked
    question = people.let_in(
        actor=cast["fatima"].at(AT), dossier_id=file, seat_id=cast["eva"].seat.id, part="consulted", purpose="advice"
    )
    for held in people_helpers(cast, "noor", "eva", but=question):
        people.end_involvement(actor=cast["fatima"].at(AT), involvement_id=held, reason_code="ready")
    access.open_item_for(actor=cast["fatima"].at(AT), item_id=items[0], seat_id=cast["eva"].seat.id, purpose="advice")
    with pytest.raises(NotAllowed):
        commands.send_out(actor=cast["eva"].at(AT), **base | {"item_ids": items[:1]}, **law, **weighed)


def people_helpers(cast: Cast, child: str, who: str, *, but: UUID) -> list[UUID]:
    """The other ways in which somebody helps here."""
    with acting(cast["fatima"].at(AT), page="test"):
        helpers = people_queries.helpers_of(cast.dossier(child), cast["fatima"].at(AT))
    return [each.id for each in helpers if each.seat_id == cast[who].seat.id and each.id != but]


@pytest.mark.req("PRI-21")
def test_for_safety_it_goes_at_once_and_no_line_betrays_it_before_the_family_is_told(cast: Cast) -> None:
    file, later = cast.dossier("sem"), AT + timedelta(days=7)
    item = note(cast, "tom", "sem", "Sem heeft blauwe plekken.")
    base = {
        "dossier_id": file, "item_ids": [item], "receiver": "Veilig Thuis Maasrijk", "receiver_kind": "veilig_thuis",
        "channel": "secured", "ground": "safety", "legal_ground": "reporting_code", "reason": "Gevaar thuis.",
    }  # fmt: skip
    weighed = {"less_is_not_enough": True, "in_proportion": True}
    club = {"receiver": "Voetbalclub De Bal", "receiver_kind": "other"}
    for wrong in (base, base | weighed | club, base | weighed | club | {"legal_ground": "danger_now"}):
        with pytest.raises(RulesRefused):
            commands.send_out(actor=cast["tom"].at(AT), **wrong)
    made = commands.send_out(actor=cast["tom"].at(AT), **base, **weighed)
    assert DataSharing.objects.using("owner").get(id=made).state == "sent"
    task = WorkItem.objects.using("owner").get(kind="privacy.tell_about_sharing", thing_id=made)
    assert (task.due_at, task.owner_seat_id) == (later, cast["tom"].seat.id)
    for parent in ("mirjam", "kemal"):
        actor = cast[parent].at(AT + timedelta(minutes=1))
        with acting(actor, page="test"):
            assert made not in {each.sharing.id for each in queries.left_of(file, actor)[0]}
            assert not Event.objects.filter(kind="privacy.sent_out", dossier_id=file).exists()
            assert not DataSharing.objects.filter(id=made).exists()
    tom = cast["tom"].at(AT + timedelta(hours=1))
    delay = {"sharing_id": made, "reason": "Sem is er nog.", "until": date(2027, 3, 20)}
    with pytest.raises(CannotSend):
        commands.tell_of_sharing_later(actor=tom, second_seat_id=tom.seat_id, **delay)
    commands.tell_of_sharing_later(actor=tom, second_seat_id=cast["fatima"].seat.id, **delay)
    open_task = WorkItem.objects.using("owner").get(kind="privacy.tell_about_sharing", thing_id=made, state="open")
    assert open_task.due_at.date() == date(2027, 3, 19)
    seal()
    past = AT + timedelta(days=40)
    for parent in ("mirjam", "kemal"):
        actor = cast[parent].at(past)
        with acting(actor, page="test"):
            assert made not in {each.sharing.id for each in queries.left_of(file, actor)[0]}, "late is not told"
            assert not any("naar een ander" in str(each.did) for each in queries.looked(file, actor))
            assert not Item.objects.filter(kind__in=["privacy.delay_reason", "privacy.sharing_reason"]).filter(
                recorded_at__gte=AT, dossier_id=file
            )
    commands.tell_of_sharing(actor=tom.moved_to(past), sharing_id=made)
    assert not WorkItem.objects.using("owner").filter(thing_id=made, state="open").exists()
    for parent in ("mirjam", "kemal"):
        actor = cast[parent].at(past + timedelta(minutes=1))
        with acting(actor, page="test"):
            assert made in {each.sharing.id for each in queries.left_of(file, actor)[0]}
    choices = sign_in(cast, "fatima").get(f"/privacy/{file}/versturen/").content.decode()
    for shown in ("Veilig Thuis", "Wat mag zonder toestemming?", "de meldcode", "4.1.7", "advies over de omgeving"):
        assert shown in choices
    _by_page(cast)
    outside = cast["joost"].at(AT)
    with pytest.raises(Refused):
        access.open_in_danger(actor=outside, dossier_id=file, reason=" ")
    access.open_in_danger(actor=outside, dossier_id=file, reason="De moeder belde 112.")
    with acting(outside.moved_to(AT + timedelta(hours=1)), page="test"):
        assert Item.objects.filter(id=item).exists()
    with acting(outside.moved_to(AT + timedelta(hours=9)), page="test"):
        assert not Item.objects.filter(id=item).exists()


def _by_page(cast: Cast) -> None:
    """The same by page: what goes is looked at, sent, put off with a colleague, and told."""
    file, now = cast.dossier("sem"), timezone.now()
    with acting(cast["fatima"].at(now), page="test"):
        item = put(NewItem(file, "dossier.note", Label.PLAN, "Sem belde 112.", "fact"), cast["fatima"].at(now)).id
    fatima, mirjam, address = sign_in(cast, "fatima"), sign_in(cast, "mirjam"), f"/privacy/{file}/versturen/"
    form = {
        "command_id": str(uuid4()), "item_ids": [str(item)], "receiver": "Politie Maasrijk", "receiver_kind": "police",
        "channel": "by_hand", "ground": "safety", "legal_ground": "danger_now", "reason": "Gevaar.", "send": "1",
        "less_is_not_enough": "on", "in_proportion": "on",
    }  # fmt: skip
    sent = fatima.post(address, form)
    assert sent.status_code == 302, sent.content.decode()
    page = fatima.get(sent.url).content.decode()
    assert "Het gezin vertellen" in page
    until = {"does": "later", "until": (now + timedelta(days=9)).date().isoformat(), "reason": "Nu niet veilig."}
    alone = fatima.post(sent.url, until | {"command_id": str(uuid4()), "second": "niemand"}).content.decode()
    assert "Deze inlognaam klopt niet" in alone
    assert fatima.post(sent.url, until | {"command_id": str(uuid4()), "second": "tom"}).status_code == 302
    seal()
    hidden = [mirjam.get(f"/privacy/{file}/{page}/").content.decode() for page in ("naar-buiten", "wie-keek")]
    assert "Politie" not in "".join(hidden)
    assert "las wat er naar een ander ging" not in "".join(hidden)
    assert fatima.post(sent.url, {"does": "tell", "command_id": str(uuid4())}).status_code == 302
    assert "Politie Maasrijk" in mirjam.get(f"/privacy/{file}/naar-buiten/").content.decode()


@pytest.mark.req("PRI-12")
def test_somebody_is_shut_out_together_and_a_parent_is_closed_off_never_alone(cast: Cast) -> None:
    file = cast.dossier("sem")
    item = note(cast, "fatima", "sem", "Sem slaapt bij oma.")
    access.shut_out(actor=cast["kemal"].at(AT), dossier_id=cast.dossier("kemal"), person_id=cast["eva"].person_id)
    proposal = access.shut_out(actor=cast["kemal"].at(AT), dossier_id=file, person_id=cast["tom"].person_id)
    assert WorkItem.objects.using("owner").filter(kind="access.say_about_exclusion", state="open").exists(), proposal
    with acting(cast["tom"].at(AT + timedelta(minutes=1)), page="test"):
        assert Item.objects.filter(id=item).exists(), "a father alone shuts nobody out"
    address, fatima = f"/privacy/{file}/beschermen/", sign_in(cast, "fatima")
    form = {
        "does": "close", "close-command_id": str(uuid4()), "close-person_id": str(cast["kemal"].person_id),
        "close-labels": [str(int(Label.PLAN))], "close-ground": "7.3.15-4", "close-second": "fatima",
        "close-review_on": "2099-06-01", "close-reason": "Sem durft niets meer te zeggen.",
    }  # fmt: skip
    alone = fatima.post(address, form).content.decode()
    assert "Een tweede professional kijkt mee" in alone
    assert fatima.post(address, form | {"close-second": "tom", "close-command_id": str(uuid4())}).status_code == 302
    page = fatima.get(address).content.decode()
    for told in ("Sem durft niets meer te zeggen.", "Tom", "1 juni 2099", "een klacht kan indienen", "rechter"):
        assert told in page
    now = timezone.now()
    for who, reads in (("kemal", False), ("mirjam", True)):
        with acting(cast[who].at(now), page="test"):
            assert Item.objects.filter(id=item).exists() == reads, who
    for outsider in ("kemal", "viktor", "carla"):
        assert sign_in(cast, outsider).get(address).status_code in (403, 404), outsider
    closure = page.split('name="closure" value="')[1].split('"')[0]
    fatima.post(address, {"does": "open", "closure": closure})
    with acting(cast["kemal"].at(timezone.now()), page="test"):
        assert Item.objects.filter(id=item).exists()


def test_who_decides_for_a_young_person_for_a_time_is_put_down_by_two_with_a_day(cast: Cast) -> None:
    """Jeugdwet 7.3.15 lid 2, on a page: with a colleague and a day within a year, and ended with one tap."""
    address, fatima = f"/privacy/{cast.dossier('lina')}/beschermen/", sign_in(cast, "fatima")
    form = {
        "does": "decide", "decide-command_id": str(uuid4()), "decide-second": "joost",
        "decide-look_again_on": str(timezone.localdate() + timedelta(days=90)), "decide-reason": "Zij is nu erg ziek.",
    }  # fmt: skip
    wrong = fatima.post(address, form | {"decide-second": "niemand"}).content.decode()
    assert "Deze inlognaam klopt niet" in wrong
    assert fatima.post(address, form).status_code == 302
    page = fatima.get(address).content.decode()
    assert "Zij is nu erg ziek." in page
    decided = page.split('name="decided" value="')[1].split('"')[0]
    fatima.post(address, {"does": "self", "decided": decided})
    assert "Zij is nu erg ziek." not in fatima.get(address).content.decode()


@pytest.mark.req("PRI-11")
def test_a_mother_limits_and_stops_what_she_shared_and_asks_whom_the_court_sent_to_stop(cast: Cast) -> None:
    """Five people read in the file of Sem. What rests on a yes stops at once; the rest is a question with a day."""
    file, now = cast.dossier("sem"), timezone.now() - timedelta(hours=1)
    mirjam, fatima, until = cast["mirjam"].at(now), cast["fatima"].at(now), now + timedelta(days=60)
    people.record_measure(
        actor=fatima, dossier_id=file, kind="supervision_order", valid_from=now, valid_until=now + timedelta(days=300),
        organisation_id=cast["ismail"].seat.organisation_id,
    )  # fmt: skip
    for who, part in (("ismail", "family_supervisor"), ("eva", "specialist")):
        people.involve(actor=fatima, dossier_id=file, seat_id=cast[who].seat.id, part=part)
    jamila, both = cast["jamila"], int(Label.PLAN | Label.DAILY)
    grant = access.share(
        actor=mirjam, dossier_id=file, seat_id=jamila.seat.id, labels=both, purpose="support", until=until
    )
    with acting(fatima, page="test"):
        texts = [put(NewItem(file, "dossier.note", each, "Sem."), fatima).id for each in (Label.PLAN, Label.DAILY)]
    address, client, coach = f"/privacy/{file}/wie-leest/", sign_in(cast, "mirjam"), sign_in(cast, "jamila")
    seal()
    page = client.get(address).content.decode()
    for shown in ("Fatima", "Ismail", "Eva", "Kemal", "maatje", "maatregel van de rechter", "werkt mee aan de hulp"):
        assert shown in page, shown
    assert f"Organisaties die helpen: {queries_around(cast).then} toen" in page
    assert queries_around(cast).now == queries_around(cast).then + 2, "the practice of Eva and the institution came"
    day = (now + timedelta(days=20)).date()
    less = {
        "does": str(grant), f"{grant}-command_id": str(uuid4()), f"{grant}-labels": str(int(Label.PLAN)),
        f"{grant}-until": day.isoformat(),
    }  # fmt: skip
    assert client.post(address, less).status_code == 302
    with acting(jamila.at(timezone.now()), page="test"):
        assert [Item.objects.filter(id=each).exists() for each in texts] == [True, False]
    held = Grant.objects.using("owner").filter(dossier_id=file, seat=jamila.seat).latest("valid_from")
    assert day_of(held.valid_until - timedelta(seconds=1)) == day
    with pytest.raises(CannotShare):
        access.limit_sharing(actor=cast["mirjam"].at(timezone.now()), grant_id=held.id, labels=both, until=until)
    assert coach.get(f"/dossier/{file}/plannen/").status_code == 200
    client.post(f"/privacy/delen/{held.id}/stoppen/")
    assert coach.get(f"/dossier/{file}/plannen/").status_code == 404, "the next request is refused"
    guardian = cast["ismail"].seat.id
    ask = {"does": str(guardian), f"{guardian}-command_id": str(uuid4()), f"{guardian}-words": "Wij kennen een ander."}
    assert client.post(address, ask).status_code == 302
    with acting(cast["ismail"].at(timezone.now()), page="test"):
        assert Item.objects.filter(id=texts[0]).exists(), "nothing stops before the answer"
    request = DataRequest.objects.using("owner").get(reader_seat_id=guardian)
    answer = request.answers.using("owner").get()
    assert request.answer_due > timezone.now() + timedelta(days=27)
    assert answer.owner_seat_id != guardian
    owner = next(each for each in cast.members.values() if each.seat.id == answer.owner_seat_id)
    commands.answer_request(
        actor=owner.at(timezone.now()),
        answer_id=answer.id,
        outcome="refused",
        ground="law",
        words="De rechter wees ons aan.",
    )
    assert "De rechter wees ons aan." in client.get(f"/privacy/{file}/verzoeken/").content.decode()
    for who in ("jamila", "kemal"):
        with pytest.raises(NotAllowed):
            commands.ask_reader_to_stop(
                actor=cast["mirjam"].at(timezone.now()), dossier_id=file, seat_id=cast[who].seat.id, words="Stop."
            )
    _a_helper_goes_and_the_family_marks(cast)


def _a_helper_goes_and_the_family_marks(cast: Cast) -> None:
    """A yes ends the part of a helper at once; how it goes is written by the family as well as by the worker."""
    file, now = cast.dossier("sem"), timezone.now()
    colleague = cast["fatima"].at(now)
    people.involve(actor=colleague, dossier_id=file, seat_id=cast["joost"].seat.id, part="stand_in")
    asked = commands.ask_reader_to_stop(
        actor=cast["mirjam"].at(now), dossier_id=file, seat_id=cast["joost"].seat.id, words="Joost is de buurman."
    )
    answer = DataRequest.objects.using("owner").get(id=asked).answers.using("owner").get()
    assert answer.owner_seat_id == colleague.seat_id
    commands.answer_request(actor=colleague, answer_id=answer.id, outcome="granted", words="Joost stopt vandaag.")
    with acting(cast["joost"].at(timezone.now()), page="test"):
        assert not Item.objects.filter(dossier_id=file).exists()
    mirjam = cast["mirjam"].at(timezone.now())
    plan = dossier.make_plan(actor=mirjam, dossier_id=file, kind="support_plan")
    goal = dossier.set_goal(actor=mirjam, plan_id=plan, words="Sem slaapt door.")
    for mark in (3, 6):
        assert dossier.mark_goal(actor=mirjam, goal_id=goal, mark=mark)


def queries_around(cast: Cast) -> queries.Around:
    """How many organisations help Sem, as his mother sees it."""
    actor = cast["mirjam"].at(timezone.now())
    with acting(actor, page="test"):
        found = queries.organisations_around(cast.dossier("sem"), actor)
    assert found is not None
    return found


def test_a_parents_own_file_has_no_page_to_protect_and_none_for_a_mentor(cast: Cast) -> None:
    """Fatima helps mother and son alike: only the son's file has these pages, and the mother finds what left it."""
    fatima = sign_in(cast, "fatima")
    for who, status in (("mirjam", 404), ("sem", 200)):
        file = cast.dossier(who)
        for address in (f"/privacy/{file}/beschermen/", f"/dossier/{file}/mentor/"):
            assert fatima.get(address).status_code == status, address
        page = fatima.get(f"/dossier/{file}/").content.decode() + fatima.get(f"/mensen/{file}/").content.decode()
        assert ("/beschermen/" in page, "/mentor/" in page) == (status == 200, status == 200)
    file = cast.dossier("sem")
    assert f"/privacy/{file}/naar-buiten/" in sign_in(cast, "mirjam").get(f"/dossier/{file}/").content.decode()
