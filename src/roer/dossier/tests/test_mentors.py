"""A mentor: chosen by the young person, safe when sought, reading what was opened, and there until one of the two stops."""

from __future__ import annotations

import re
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from roer.access import commands as access
from roer.access.commands.sharing import CannotShare
from roer.access.rederive import rederive
from roer.access.tasks import pass_looks_on
from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.codes import Label, Role
from roer.core.commands import command, tell
from roer.core.items import NewItem, put, words_of
from roer.core.models import Account, Item, Seat, WorkItem
from roer.core.registries import away_lists
from roer.core.rules import Example, ReasonNeeded, RulesRefused, check_example, examples_of
from roer.core.trail.seal import seal
from roer.demo.cast import Cast
from roer.dossier import commands, queries, rules
from roer.dossier import rules_examples as rules_examples
from roer.dossier.models import Mentor, MentorSearch
from roer.dossier.refusals import CannotMentor
from roer.dossier.tests.conftest import AT
from roer.people import commands as people
from roer.people.queries import dossier_of

TODAY, SOON = date(2026, 9, 10), date(2026, 10, 10)
ADMISSIBLE = [
    rules.mentor_is_chosen, rules.sought_mentor_is_safe, rules.own_mentor_was_talked_with, rules.buddy_is_independent,
    rules.own_network_first, rules.mentor_at_review,
]  # fmt: skip


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def standing(mentor: UUID) -> str:
    return Mentor.objects.using("owner").values_list("state", flat=True).get(id=mentor)


def jamila_for(cast: Cast, child: str) -> UUID:
    """Jamila is the buddy of a child: sought, safe and chosen."""
    young, file = cast[child].at(AT), cast.dossier(child)
    commands.want_mentor(actor=young, dossier_id=file)
    with acting(cast["fatima"].at(AT), page="test"):
        search = queries.mentors_of(file, cast["fatima"].at(AT)).search
    assert search is not None
    commands.record_search_step(
        actor=cast["fatima"].at(AT), search_id=search.search.id, step="network", words="Tante woont te ver weg."
    )
    mentor = commands.name_mentor(
        actor=cast["fatima"].at(AT), dossier_id=file, name="Jamila", kind="buddy", username="jamila",
        certificate_on=date(2026, 8, 1), independent_on=TODAY,
    )  # fmt: skip
    commands.answer_mentor(actor=young, mentor_id=mentor, wanted=True)
    return mentor  # type: ignore[no-any-return]


@pytest.mark.rule("dossier.mentor_is_chosen")
@pytest.mark.rule("dossier.sought_mentor_is_safe")
@pytest.mark.rule("dossier.own_mentor_was_talked_with")
@pytest.mark.rule("dossier.buddy_is_independent")
@pytest.mark.rule("dossier.own_network_first")
@pytest.mark.rule("dossier.mentor_at_review")
@pytest.mark.parametrize(
    ("rule", "example"), [(rule, each) for rule in ADMISSIBLE for each in examples_of(rule)],
    ids=lambda each: getattr(each, "title", getattr(each, "name", "")),
)  # fmt: skip
def test_the_tables(rule: object, example: Example) -> None:
    check_example(rule, example)  # type: ignore[arg-type]


@pytest.mark.req("PEO-16")
def test_only_the_young_person_makes_somebody_a_mentor_who_then_comes_first(cast: Cast) -> None:
    """A case manager enters a mentor for Lina (15): proposed and without access until she says yes."""
    lina, fatima, file = cast["lina"].at(AT), cast["fatima"].at(AT), cast.dossier("lina")
    with pytest.raises(NotAllowed):
        commands.want_mentor(actor=fatima, dossier_id=file)
    made = commands.name_mentor(
        actor=fatima, dossier_id=file, name="Jamila", kind="jim", username="jamila", talked_on=TODAY
    )
    assert standing(made) == "proposed"
    with acting(lina, page="test"):
        assert cast["jamila"].seat.id not in [each.seat_id for each in queries.contacts_of(lina)]
    for who in ("fatima", "mirjam", "jamila"):
        with pytest.raises(NotAllowed):
            commands.answer_mentor(actor=cast[who].at(AT), mentor_id=made, wanted=True)
        with pytest.raises(NotAllowed):
            commands.let_mentor_read(actor=cast[who].at(AT), mentor_id=made, item_ids=[])
    page = sign_in(cast, "lina").get(f"/dossier/{file}/mentor/").content.decode()
    assert "Wil je dit?" in page
    sign_in(cast, "lina").post(
        f"/dossier/{file}/mentor/", {"does": "yes", "mentor_id": str(made), "command_id": str(uuid4())}
    )
    assert standing(made) == "active"
    with acting(lina, page="test"):
        first = queries.contacts_of(lina)[0]
    assert (first.seat_id, first.own) == (cast["jamila"].seat.id, True)
    assert f"?aan={first.seat_id}" in sign_in(cast, "lina").get("/dossier/ik/contact/").content.decode()
    commands.name_mentor(actor=lina, dossier_id=file, name="Juf Els", kind="staff", talked_on=TODAY)
    commands.end_mentor(actor=lina, mentor_id=made)
    assert standing(made) == "ended"
    assert sign_in(cast, "viktor").get(f"/dossier/{file}/mentor/").status_code == 404


@pytest.mark.req("PEO-17")
def test_the_own_network_comes_first_or_a_reason_is_kept(cast: Cast) -> None:
    fatima, file = cast["fatima"].at(AT), cast.dossier("sem")
    with pytest.raises(ReasonNeeded):
        commands.name_mentor(actor=fatima, dossier_id=file, name="Coach Bo", kind="professional")
    made = commands.name_mentor(
        actor=fatima, dossier_id=file, name="Coach Bo", kind="professional",
        reasons={"dossier.own_network_first": "Sem wil niemand uit de familie."},
    )  # fmt: skip
    page = sign_in(cast, "sem").get(f"/dossier/{file}/mentor/").content.decode()
    assert "Sem wil niemand uit de familie." in page
    for method in ("JIM", "Het JongerenNetwerk", "Jong Perspectief"):
        assert method in page
    assert Mentor.objects.using("owner").get(id=made).kind == "professional"


@pytest.mark.req("PEO-21")
def test_a_sought_buddy_is_safe_and_independent_before_anything_begins(cast: Cast) -> None:
    noor, fatima, file = cast["noor"].at(AT), cast["fatima"].at(AT), cast.dossier("noor")
    made = commands.name_mentor(
        actor=fatima, dossier_id=file, name="Jamila", kind="buddy", username="jamila", independent_on=TODAY,
        reasons={"dossier.own_network_first": "Noor vroeg om iemand van buiten."},
    )  # fmt: skip
    with pytest.raises(RulesRefused, match="VOG"):
        commands.answer_mentor(actor=noor, mentor_id=made, wanted=True)
    commands.check_mentor(actor=fatima, mentor_id=made, certificate_on=date(2026, 6, 1), works_for="provider")
    with pytest.raises(RulesRefused, match="VOG"):
        commands.answer_mentor(actor=noor, mentor_id=made, wanted=True)
    commands.check_mentor(actor=fatima, mentor_id=made, certificate_on=date(2026, 7, 1), guided="Training op maandag.")
    own = commands.name_mentor(actor=noor, dossier_id=file, name="Tante Saar", kind="jim", talked_on=TODAY)
    assert standing(own) == "active", "for the own network the talk takes the place of the certificate"
    Mentor.objects.using("owner").filter(id=made).update(reason=None)
    with pytest.raises(ReasonNeeded, match="werkt bij"):
        commands.answer_mentor(actor=noor, mentor_id=made, wanted=True)
    address = f"/dossier/{file}/mentor/"
    shown = sign_in(cast, "fatima").get(address).content.decode()
    form = shown.split('name="does" value="check"')[1].split("</form>")[0]
    sent = {"does": "check", "reason": "Zij werkt daar in de keuken.", "command_id": str(uuid4())}
    sent["mentor_id"] = form.split('name="mentor_id"')[-1].split('value="')[1].split('"')[0]
    assert sign_in(cast, "fatima").post(address, sent).status_code == 302
    commands.answer_mentor(actor=noor, mentor_id=made, wanted=True)
    page = sign_in(cast, "noor").get(f"/dossier/{file}/mentor/").content.decode()
    for said in ("Zij werkt daar in de keuken.", "zonder loon", "Training op maandag."):
        assert said in page
    account = Account.objects.create_user("fatimathuis", "varen-met-wind-mee", made_at=AT)
    Seat.objects.using("owner").create(
        account_id=account.id, person_id=cast["fatima"].person_id, role=Role.CHOSEN_MENTOR, valid_from=AT
    )
    with pytest.raises(CannotMentor, match="werkt hier mee"):
        commands.name_mentor(actor=noor, dossier_id=file, name="Fatima", username="fatimathuis", talked_on=TODAY)
    for each in (made, own):
        commands.end_mentor(actor=noor, mentor_id=each)


@pytest.mark.req("PEO-23")
def test_a_mentor_reads_exactly_what_was_opened_and_nobody_else_ends_it(cast: Cast) -> None:
    mentor, lina, jamila = jamila_for(cast, "lina"), cast["lina"].at(AT), cast["jamila"].at(AT)
    file = cast.dossier("lina")
    texts = [commands.write_words(actor=lina, dossier_id=file, words=f"Iets {n}.", concerns="nobody") for n in range(4)]

    def reads() -> int:
        with acting(jamila, page="test"):
            return Item.objects.filter(id__in=texts).count()

    assert reads() == 0
    commands.let_mentor_read(actor=lina, mentor_id=mentor, item_ids=texts[:3])
    assert reads() == 3
    commands.let_mentor_read(actor=lina, mentor_id=mentor, item_ids=texts[:2])
    assert reads() == 2
    assert "Iets 0." in sign_in(cast, "jamila").get(f"/dossier/{file}/mentor/").content.decode()
    for who in ("mirjam", "fatima"):
        with pytest.raises(CannotMentor, match="Alleen de jongere"):
            commands.end_mentor(actor=cast[who].at(AT), mentor_id=mentor)
    assert "Niemand anders geeft de mentor opdrachten" in sign_in(cast, "mirjam").get(
        f"/dossier/{file}/mentor/"
    ).content.decode()  # fmt: skip
    plan = commands.make_plan(actor=cast["fatima"].at(AT), dossier_id=file, kind="future_plan")
    shown = sign_in(cast, "mirjam").get(f"/dossier/plan/{plan}/").content.decode()
    assert re.search(r"Mentor: [^.<]*Jamila[^.<]*\. Die staat in de eerste plaats klaar voor de jongere\.", shown)
    commands.let_mentor_help_parents(actor=lina, mentor_id=mentor, helps=True)
    pause = access.pause_supporter(
        actor=cast["mirjam"].at(AT), dossier_id=file, seat_id=cast["jamila"].seat.id, words="Ik maak me zorgen."
    )
    assert reads() == 0
    work = WorkItem.objects.using("owner").get(thing_id=pause)
    assert work.due_at == AT + timedelta(hours=72)
    assert standing(mentor) == "active", "a worry pauses the reading, not the bond"


@pytest.mark.req("PEO-25")
def test_a_mentor_is_asked_along_when_we_look_back_unless_the_young_person_declines(cast: Cast) -> None:
    noor, fatima, file = cast["noor"].at(AT), cast["fatima"].at(AT), cast.dossier("noor")
    mentor = commands.name_mentor(
        actor=noor, dossier_id=file, name="Jamila", kind="jim", username="jamila", talked_on=TODAY
    )
    plan = commands.make_plan(actor=fatima, dossier_id=file, kind="support_plan")
    looks = [commands.plan_review(actor=fatima, plan_id=plan, due_on=SOON) for _n in range(3)]
    assert WorkItem.objects.using("owner").filter(
        owner_seat_id=cast["jamila"].seat.id, kind="dossier.come_to_review", state="open"
    ).exists()  # fmt: skip
    for each in looks:
        commands.answer_review(actor=noor, review_id=each, words="Het gaat.")
        commands.answer_review(actor=fatima.for_person(noor.person_id), review_id=each, words="Goed.", side="parent")
    with pytest.raises(ReasonNeeded, match="mentor gevraagd"):
        commands.hold_review(actor=fatima, review_id=looks[0], words="Goed zo.")
    commands.hold_review(
        actor=fatima, review_id=looks[0], words="Goed zo.",
        reasons={"dossier.mentor_at_review": "JIM in het buitenland, gesprek op 9 juni."},
    )  # fmt: skip
    with acting(cast["jamila"].at(AT), page="test"):
        mine = queries.mentors_of(file, cast["jamila"].at(AT)).invitations
    assert "was er niet bij" in sign_in(cast, "jamila").get(f"/dossier/{file}/mentor/").content.decode()
    with pytest.raises(NotAllowed):
        commands.decline_invitation(actor=fatima, invitation_id=mine[1].id)
    second = next(each for each in mine if each.review_id == looks[1])
    commands.decline_invitation(actor=noor, invitation_id=second.id)
    commands.hold_review(actor=fatima, review_id=looks[1], words="Zonder mentor, zoals Noor wilde.")
    commands.hold_review(actor=fatima, review_id=looks[2], words="Eerst veilig.", in_danger=True)
    assert WorkItem.objects.using("owner").filter(kind="dossier.talk_with_mentor", thing_id=looks[2]).exists()
    commands.end_mentor(actor=cast["jamila"].at(AT), mentor_id=mentor)


@pytest.mark.req("PEO-18")
def test_of_ten_children_away_from_home_two_miss_a_mentor_and_one_said_no(cast: Cast) -> None:
    fatima = cast["fatima"].at(AT)
    files = [dossier_of(people.register_person(actor=fatima, name=f"Kind {n}")) for n in range(10)]
    with acting(fatima, page="test"):
        before = queries.mentor_need(fatima)
    away_lists.append(lambda actor: [(each, f"Kind {n}") for n, each in enumerate(files)])
    try:
        for file in files[:7]:
            person = _person(file)
            commands.name_mentor(
                actor=fatima.for_person(person), dossier_id=file, name="Oom Jan", kind="jim", talked_on=TODAY
            )
        commands.offer_mentor(actor=fatima, dossier_id=files[7], due_on=SOON)
        commands.want_mentor(actor=fatima.for_person(_person(files[7])), dossier_id=files[7], wanted=False)
        with acting(fatima, page="test"):
            found = {each.dossier_id: each.standing for each in queries.away_without_mentor(fatima)}
        assert {file: found[file] for file in files[7:]} == {
            files[7]: "own_wish", files[8]: "missing", files[9]: "missing",
        }  # fmt: skip
        assert not set(files[:7]) & set(found)
        later = fatima.moved_to(AT + timedelta(days=100))
        with acting(later, page="test"):
            assert {e.dossier_id: e.standing for e in queries.away_without_mentor(later)}[files[7]] == "missing"
        assert "eigen keuze" in sign_in(cast, "fatima").get("/dossier/zonder-mentor/").content.decode()
        with acting(fatima, page="test"):
            need = queries.mentor_need(fatima)
        assert (need.away - before.away, need.reached - before.reached) == (10, 8)
    finally:
        away_lists.pop()


@command
def happened(*, actor: Actor, dossier_id: UUID, kind: str, **codes: str) -> None:
    """Another room tells that something happened."""
    tell(dossier_id, kind, label=Label.PLAN, **codes)


@pytest.mark.req("PEO-18")
def test_who_has_no_support_at_home_stands_in_the_list_too_and_more_help_brings_the_question(cast: Cast) -> None:
    """Beside the placed children, who count toward the norm: no parent's support, parents with a disability, heavier help."""
    fatima = cast["fatima"].at(AT)
    alone, parents, more = (dossier_of(people.register_person(actor=fatima, name=f"Los {n}")) for n in range(3))
    for file, cause in ((alone, "no_support"), (parents, "parents")):
        commands.offer_mentor(actor=fatima, dossier_id=file, due_on=SOON, cause=cause)
    happened(actor=fatima, dossier_id=more, kind="intake.heavier_answered", answer="not_needed")
    asked = MentorSearch.objects.using("owner").filter(dossier_id=more)
    assert not asked.exists()
    for _again in range(2):
        happened(actor=fatima, dossier_id=more, kind="intake.heavier_answered", answer="yes")
    assert asked.get().cause == "heavier"
    with acting(fatima, page="test"):
        need = queries.mentor_need(fatima)
    found = {each.dossier_id: (each.standing, each.away) for each in need.lines}
    assert [found[file] for file in (alone, parents, more)] == [("offered", False)] * 3
    assert not any(each.away for each in need.lines if each.dossier_id in found.keys() & {alone, parents, more})
    page = sign_in(cast, "fatima").get("/dossier/zonder-mentor/").content.decode()
    assert "krijgt thuis geen steun" in page
    two = dossier_of(people.register_person(actor=fatima, name="Twee hulpen"))
    for who, opened in (("eva", 0), ("tom", 1)):
        people.involve(actor=fatima, dossier_id=two, seat_id=cast[who].seat.id, part="care_provider")
        happened(actor=cast[who].at(AT), dossier_id=two, kind="waiting.started", seat=str(cast[who].seat.id))
        assert MentorSearch.objects.using("owner").filter(dossier_id=two, cause="heavier").count() == opened
    assert WorkItem.objects.using("owner").get(kind="dossier.look_for_mentor", dossier_id=two).owner_seat_id in (
        fatima.seat_id, cast["tom"].seat.id,
    )  # fmt: skip


def _person(dossier_id: UUID) -> UUID:
    from roer.core.models import Dossier

    return Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)  # type: ignore[return-value]


def _counsellor_too(cast: Cast) -> Seat:
    """Jamila is also a confidential counsellor."""
    account = Account.objects.create_user("jamilavp", "varen-met-wind-mee", made_at=AT)
    return Seat.objects.using("owner").create(  # type: ignore[no-any-return]
        account_id=account.id, person_id=cast["jamila"].person_id, role=Role.CONFIDENTIAL_ADVISER, valid_from=AT
    )


@pytest.mark.req("PEO-22")
@pytest.mark.req("PRI-06")
@pytest.mark.rule("access.two_roles_by_own_wish")
def test_a_buddy_is_counsellor_too_only_by_the_own_wish_with_a_reason_and_each_role_opens_its_own_part(
    cast: Cast,
) -> None:
    noor, file, seat = cast["noor"].at(AT), cast.dossier("noor"), _counsellor_too(cast)
    until = AT + timedelta(days=9)
    access.share(
        actor=noor,
        dossier_id=file,
        seat_id=cast["jamila"].seat.id,
        labels=int(Label.DAILY),
        purpose="support",
        until=until,
    )
    given = {"dossier_id": file, "seat_id": seat.id, "labels": int(Label.LETTERS), "purpose": "advice", "until": until}
    with pytest.raises(ReasonNeeded, match="twee verschillende rollen"):
        access.share(actor=noor, **given)
    access.share(actor=noor, **given, reason="Ik vertrouw haar het meest.")
    lina = cast["lina"].at(AT)
    for held in Mentor.objects.using("owner").filter(dossier_id=cast.dossier("lina"), state="active"):
        commands.end_mentor(actor=lina, mentor_id=held.id)
    other = access.share(
        actor=lina, dossier_id=cast.dossier("lina"), seat_id=seat.id, labels=int(Label.LETTERS),
        purpose="advice", until=until,
    )  # fmt: skip
    assert other, "for another young person it is saved at once"
    with acting(noor, page="test"):
        texts = [put(NewItem(file, "test.item", label, "kanarie"), noor).id for label in (Label.DAILY, Label.LETTERS)]
    buddy, counsellor = cast["jamila"].at(AT), Actor.of(seat, AT)
    for actor, opened in ((buddy, [True, False]), (counsellor, [False, True])):
        with acting(actor, page="test"):
            assert [Item.objects.filter(id=each).exists() for each in texts] == opened
            assert Item.objects.filter(dossier_id=file, kind="access.two_roles_reason").exists()
    access.share(
        actor=cast["mirjam"].at(AT), dossier_id=cast.dossier("sem"), seat_id=cast["jamila"].seat.id,
        labels=int(Label.DAILY), purpose="support", until=until,
    )  # fmt: skip
    with pytest.raises(CannotShare, match="Alleen de jongere zelf"):
        access.share(actor=cast["mirjam"].at(AT), **{**given, "dossier_id": cast.dossier("sem")}, reason="Handig.")


@pytest.mark.req("PRI-05")
def test_a_buddy_with_one_part_opens_that_part_and_the_young_person_reads_when(cast: Cast) -> None:
    at = timezone.now()
    noor, jamila, file = cast["noor"].at(at), cast["jamila"], cast.dossier("noor")
    with acting(noor, page="test"):
        texts = [put(NewItem(file, "dossier.note", label, "kanarie"), noor).id for label in (Label.PLAN, Label.CARE)]
    for who in ("fatima", "mirjam", "kemal"):
        with pytest.raises(NotAllowed):
            access.share(
                actor=cast[who].at(at), dossier_id=file, seat_id=jamila.seat.id, labels=int(Label.PLAN),
                purpose="support", until=at + timedelta(days=9),
            )  # fmt: skip
    client = sign_in(cast, "jamila")
    assert client.get(f"/dossier/{file}/plannen/").status_code == 404
    grant = access.share(
        actor=noor, dossier_id=file, seat_id=jamila.seat.id, labels=int(Label.PLAN), purpose="support",
        until=at + timedelta(days=9),
    )  # fmt: skip
    assert client.get(f"/dossier/{file}/plannen/").status_code == 200
    with acting(jamila.at(timezone.now()), page="dossier:plans"):
        assert [Item.objects.filter(id=each).exists() for each in texts] == [True, False]
        words_of(Item.objects.filter(id=texts[0]))
    seal()
    looked = sign_in(cast, "noor").get(f"/privacy/{file}/wie-keek/").content.decode()
    assert "keek naar de plannen" in looked
    access.stop_sharing(actor=cast["noor"].at(timezone.now()), grant_id=grant)
    assert client.get(f"/dossier/{file}/plannen/").status_code == 404


@pytest.mark.req("PEO-24")
def test_a_mentor_outlives_help_and_birthday_and_a_worry_goes_on_to_the_next_when_nobody_looks(cast: Cast) -> None:
    noor, fatima, file = cast["noor"].at(AT), cast["fatima"].at(AT), cast.dossier("noor")
    own = commands.name_mentor(actor=noor, dossier_id=file, name="Tante Saar", kind="jim", talked_on=TODAY)
    mentor = commands.name_mentor(
        actor=cast["lina"].at(AT), dossier_id=cast.dossier("lina"), name="Jamila", kind="jim", talked_on=TODAY
    )
    grown = AT + timedelta(days=3 * 365)
    rederive([file])
    row = Mentor.objects.using("owner").get(id=own)
    assert (row.state, row.ended_at) == ("active", None)
    with acting(noor.moved_to(grown), page="test"):
        assert "Tante Saar" in [each.name for each in queries.mentors_of(file, noor.moved_to(grown)).mentors]
    with pytest.raises(CannotMentor):
        commands.end_mentor(actor=fatima, mentor_id=own)
    assert standing(mentor) == "active"
    text = commands.write_words(actor=noor, dossier_id=file, words="Mijn plan.", concerns="nobody")
    buddy = commands.name_mentor(
        actor=noor, dossier_id=file, name="Jamila", kind="jim", username="jamila", talked_on=TODAY,
        reasons={"access.two_roles_by_own_wish": "Ik wil het zo."},
    )  # fmt: skip
    commands.let_mentor_read(actor=noor, mentor_id=buddy, item_ids=[text])
    pause = access.pause_supporter(actor=fatima, dossier_id=file, seat_id=cast["jamila"].seat.id, words="Een zorg.")
    with acting(cast["jamila"].at(AT + timedelta(minutes=1)), page="test"):
        assert not Item.objects.filter(id=text).exists()
    work = WorkItem.objects.using("clock").filter(thing_id=pause, state="open")
    first = work.get().owner_seat_id
    in_time = AT + timedelta(hours=71, minutes=59)
    assert pass_looks_on(int(in_time.timestamp())) == 0
    assert pass_looks_on(int((AT + timedelta(hours=72)).timestamp())) >= 1
    second = work.get().owner_seat_id
    assert second not in (first, fatima.seat_id)
    look = next(member for member in cast.members.values() if member.seat.id == second)
    late = AT + timedelta(hours=73)
    access.look_into_pause(actor=look.at(late), pause_id=pause, outcome="ended", words="Wij spraken elkaar; dit stopt.")
    assert standing(buddy) == "ended"
    page = sign_in(cast, "noor").get(f"/privacy/{file}/wie-leest/").content.decode()
    assert "Wij spraken elkaar; dit stopt." in page
    assert "Een klacht indienen mag altijd." in page
