"""What is rare and goes wrong elsewhere: each with a clear answer."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from roer.core.actor import acting
from roer.core.days import PartialDate, day_of, start_of
from roer.core.dossiers import head_dossier
from roer.core.models import Dossier, WorkItem
from roer.demo.cast import AUTHORITY, Cast
from roer.intake import commands, queries
from roer.intake.importing import COLUMNS, Broken, Good, read, take_in
from roer.intake.models import HelpRequest, Referral
from roer.intake.tests.conftest import AT
from roer.intake.tests.story import ask, row, work
from roer.intake.tests.test_pages import enter
from roer.offers import commands as offers
from roer.offers.queries import bought_lines
from roer.people import commands as people

FRIDAY = datetime.fromisoformat("2026-09-11T23:50:00+02:00")


def child_of(cast: Cast, parents: list[str], birth: PartialDate | None, at: datetime = AT) -> UUID:
    """A child registered by Fatima whose parents have authority. Returns the dossier."""
    fatima = cast["fatima"].at(at)
    dossier: UUID = head_dossier(people.register_person(actor=fatima, name="Kind", birth=birth)).id
    for parent in parents:
        people.record_responsibility(actor=fatima, dossier_id=dossier, holder_id=cast[parent].person_id, **AUTHORITY)
    return dossier


def ask_for(cast: Cast, dossier: UUID, who: str = "mirjam", at: datetime = AT) -> UUID:
    """A question on the telephone, written down by Fatima."""
    return commands.ask_question(
        actor=cast["fatima"].at(at).for_person(cast[who].person_id), dossier_id=dossier, municipality_code="9999",
        words={"want": "Hulp."}, how="phone", others_may_read=True,
    )  # fmt: skip


def consent(cast: Cast, request: UUID, at: datetime = AT) -> queries.ConsentState:
    with acting(cast["fatima"].at(at), page="test"):
        return queries.consent_state(request, cast["fatima"].at(at))[0]


def say(cast: Cast, who: str, request: UUID, *, yes: bool) -> None:
    actor = cast[who].at(AT)
    with acting(actor, page="test"):
        line = next(line for line in queries.consent_state(request, actor)[0].lines if line.mine)
    (commands.give_consent if yes else commands.refuse_consent)(actor=actor, consent_id=line.consent_id)


REFERRAL = {
    "name": "Jesse Vos", "birth": PartialDate(2015, 3, 4), "municipality_code": "9999", "words": "Somber.",
    "about": "mental",
}  # fmt: skip


def test_two_doctors_refer_one_child_on_one_day_and_both_are_taken_in(cast: Cast) -> None:
    """Nobody is looked up, so no doctor learns of the other; the team has both with one owner and sees it."""
    kade, joost = cast["kade"].at(AT), cast["joost"].at(AT)
    made = [commands.refer(actor=kade, ground=ground, **REFERRAL) for ground in ("gp", "specialist")]
    assert len(set(made)) == 2
    with acting(joost, page="test"):
        rows = HelpRequest.objects.filter(id__in=made)
        assert {each.owner_seat_id for each in rows} == {joost.seat_id}
        same = queries.same_name(queries.request_for(made[0], joost), joost)
        assert [each.id for each in same] == [made[1]]
    assert "dezelfde naam" in enter(cast, "joost").get(f"/hulp/vraag/{made[0]}/").content.decode()


def test_a_court_rules_in_the_middle_of_a_voluntary_way(cast: Cast) -> None:
    """The order opens its own way; the family's question stays theirs and open."""
    mine = ask(cast, about="lina")
    ruling = commands.register_ruling(
        actor=cast["fatima"].at(AT), dossier_id=cast.dossier("lina"), words="De rechter wil gezinshulp.",
        ruled_on=AT.date(), municipality_code="9999",
    )  # fmt: skip
    fatima = cast["fatima"].at(AT)
    assert (row(mine, fatima).route, row(mine, fatima).is_open) == ("family", True)
    assert (row(ruling, fatima).route, row(ruling, fatima).dossier_id) == ("court", cast.dossier("lina"))


@pytest.mark.parametrize("answers", [{"mirjam": True, "kemal": False}, {"mirjam": True}])
def test_one_of_two_parents_signed_or_they_disagree(cast: Cast, answers: dict[str, bool]) -> None:
    """Talking goes on, the help waits, and it says who is missing and that a judge can be asked."""
    request = ask(cast, about="sem")
    commands.ask_consent(actor=cast["fatima"].at(AT), request_id=request, words="Therapie", weight="ordinary")
    for who, yes in answers.items():
        say(cast, who, request, yes=yes)
    state = consent(cast, request)
    assert not state.may_start
    assert [need.id for need in state.missing] == [cast["kemal"].person_id]
    commands.record_contact(actor=cast["fatima"].at(AT), request_id=request, with_child=True)


def test_a_child_of_eleven_turns_twelve_before_the_help_begins(cast: Cast) -> None:
    """From the birthday the child says yes too; the owner is told that day to ask."""
    dossier = child_of(cast, ["mirjam"], PartialDate(2014, 9, 20))
    request = ask_for(cast, dossier)
    commands.ask_consent(actor=cast["fatima"].at(AT), request_id=request, words="Therapie", weight="ordinary")
    eve, day = start_of(date(2026, 9, 20)) - timedelta(minutes=1), start_of(date(2026, 9, 20))
    assert {need.capacity for need in consent(cast, request, eve).missing} == {"parent"}
    commands.ring(actor=cast["fatima"].at(eve))
    assert work(cast["fatima"].at(eve), "intake.ask_consent_again", request) == 0
    assert {need.capacity for need in consent(cast, request, day).missing} == {"self", "parent"}
    commands.ring(actor=cast["fatima"].at(day))
    assert work(cast["fatima"].at(day), "intake.ask_consent_again", request) == 1


def test_help_is_asked_for_a_child_that_is_not_born(cast: Cast) -> None:
    """The expected date is enough; the parent says yes, and the real date comes later."""
    dossier = child_of(cast, ["mirjam"], PartialDate(2026, 12, 1, expected=True))
    request = ask_for(cast, dossier)
    commands.ask_consent(
        actor=cast["fatima"].at(AT), request_id=request, words="Hulp bij de bevalling", weight="ordinary"
    )
    assert {need.capacity for need in consent(cast, request).missing} == {"parent"}
    later = cast["fatima"].at(start_of(date(2026, 12, 6)))
    people.record_birth_date(actor=later, dossier_id=dossier, birth=PartialDate(2026, 12, 5))
    assert row(request, later).is_open


def test_a_family_without_address_or_number_asks_like_everybody(cast: Cast) -> None:
    """Where somebody is now says which team takes it; nothing else is needed (INT-03)."""
    dossier = child_of(cast, [], None)
    request = ask_for(cast, dossier, "viktor")
    assert row(request, cast["fatima"].at(AT)).owner_seat_id
    assert not Dossier.objects.using("owner").filter(id=dossier, person__isnull=True).exists()
    code = commands.set_municipality(
        actor=cast["fatima"].at(AT), request_id=request, facts={"home": "9999"}, stays=False, on=AT.date()
    )
    assert code == "9999"


def test_a_child_moves_between_talk_and_decision_and_the_request_stays_whole(cast: Cast) -> None:
    """The day says which municipality; who owns the question stays until somebody else accepted, and help may begin."""
    request, fatima = ask(cast, about="sem"), cast["fatima"].at(AT)
    for day, home in ((AT.date(), "9999"), (AT.date() + timedelta(days=30), "0363")):
        assert home == commands.set_municipality(
            actor=fatima, request_id=request, facts={"home": home}, stays=False, on=day
        )
    commands.open_dispute(
        actor=fatima,
        request_id=request,
        cause="municipality",
        other_party_id=cast.organisations["Buurtteam Havenwijk"].id,
    )
    commands.begin_help(actor=fatima, request_id=request)
    held = row(request, fatima)
    assert (held.owner_seat_id, held.state, held.asked_at) == (fatima.seat_id, "helping", AT)


def test_on_friday_night_the_page_says_whom_to_call_now_and_the_answer_has_a_day(cast: Cast) -> None:
    from django.test import Client

    page = Client().get("/hulp/vraag/").content.decode()
    for number in ("112", "0800 2000", "113"):
        assert number in page
    request = ask(cast, at=FRIDAY)
    assert row(request, cast["fatima"].at(FRIDAY)).answer_due == date(2026, 9, 18), "five working days, no weekend"


def test_help_in_danger_starts_at_once_and_the_letter_has_a_day(cast: Cast) -> None:
    request = commands.start_acute(
        actor=cast["fatima"].at(FRIDAY),
        dossier_id=cast.dossier("sem"),
        words="Hij is niet veilig.",
        municipality_code="9999",
    )
    owner = cast["fatima"].at(FRIDAY)
    assert row(request, owner).state == "helping"
    assert work(owner, "intake.write_letter", request) == 1
    page = enter(cast, "mirjam").get(f"/hulp/vraag/{request}/").content.decode()
    assert "voorlopig begonnen" in page
    assert "18 september" in page


@pytest.mark.req("WAI-15")
def test_a_referrer_hears_of_contract_and_waiting_first_and_is_never_stopped(cast: Cast) -> None:
    anker = cast["eva"].seat.organisation_id
    for line in offers_of(cast):
        offers.report_capacity(actor=cast["eva"].at(AT), offer_id=line, free_places=0, waiting_weeks=30)
    doctor = enter(cast, "kade")
    given = {
        "name": "Kim", "birth_0": "", "birth_1": "", "birth_2": "", "municipality_code": "9999", "ground": "gp",
        "about": "mental", "words": "Somber.", "provider_id": str(anker),
    }  # fmt: skip
    form = doctor.get("/hulp/verwijzen/").content.decode()
    seen = doctor.get("/hulp/verwijzen/", {"gemeente": "9999"}).content.decode().split("Wat de gemeente inkoopt", 1)[1]
    [bought, *_others] = bought_lines("9999", day_of(datetime.now(UTC)))
    shown = seen.split("</details>", 1)[0]
    assert bought.offer.name in shown, "what is bought there, before anything is sent"
    assert f"{bought.waiting_weeks} we" in shown

    def told() -> Any:
        return WorkItem.objects.using("owner").filter(kind="intake.warned_referral", state="open")

    held = told().count()
    import re

    command_id = re.search(r'name="command_id" value="([^"]+)"', form).group(1)  # type: ignore[union-attr]
    before = Referral.objects.using("owner").count()
    warned = doctor.post("/hulp/verwijzen/", given | {"command_id": command_id}).content.decode()
    assert "geen contract" in warned
    assert "30 weken of langer" in warned
    assert "Somber." in warned
    assert Referral.objects.using("owner").count() == before
    sent = doctor.post("/hulp/verwijzen/", given | {"command_id": command_id, "seen": "on"}).content.decode()
    assert "De verwijzing is aangekomen" in sent
    assert Referral.objects.using("owner").filter(provider_id=anker).count() == 1
    assert told().count() == held + 1, "and the municipality has it on its list"
    item = told().order_by("-made_at").first()
    assert item.owner_seat.organisation.municipality_code == "9999"
    assert item.owner_seat.role in ("waiting_coordinator", "decider")
    assert (item.dossier_id, item.thing_id in offers_of(cast)) == (None, True), "about the help, and nobody's file"


def offers_of(cast: Cast) -> list[UUID]:
    """The running offers of the practice of Eva."""
    from roer.offers.queries import running_lines

    mine = cast["eva"].seat.organisation_id
    return [line.offer.id for line in running_lines(AT.date()) if line.offer.organisation_id == mine]


BREAKS = {
    "reference": lambda cells: ["", *cells[1:]], "name": lambda cells: [cells[0], "", *cells[2:]],
    "birth": lambda cells: [*cells[:2], "31-02-2015", *cells[3:]],
    "municipality_code": lambda cells: [*cells[:3], "abcd", *cells[4:]],
    "ground": lambda cells: [*cells[:4], "aunt", *cells[5:]], "words": lambda cells: [*cells[:6], ""],
    "columns": lambda cells: cells[:4],
}  # fmt: skip


def a_file(count: int, broken: int, seed: int) -> tuple[str, dict[int, str]]:
    """A file of referrals, and which lines are broken why."""
    chance = random.Random(seed)
    wrong = {line: chance.choice(sorted(BREAKS)) for line in chance.sample(range(2, count + 2), broken)}
    lines = [",".join(COLUMNS)]
    for number in range(2, count + 2):
        cells = [f"ref-{number}", f"Kind {number}", "2015-03", "9999", "gp", "mental", "Somber en slaapt slecht."]
        lines.append(",".join(BREAKS[wrong[number]](cells) if number in wrong else cells))
    return "\n".join(lines), wrong


def test_of_ten_thousand_referrals_three_hundred_come_back_by_line_and_reason(cast: Cast) -> None:
    text, wrong = a_file(10_000, 300, seed=7)
    kade = cast["kade"].at(AT)
    with acting(kade, page="test"):
        found = list(read(text, kade))
    assert {each.line: each.why for each in found if isinstance(each, Broken)} == wrong
    assert sum(isinstance(each, Good) for each in found) == 9_700


def test_good_lines_come_in_once_and_broken_ones_stop_nothing(cast: Cast) -> None:
    text, wrong = a_file(8, 3, seed=3)
    kade = cast["kade"].at(AT)
    before = Referral.objects.using("owner").count()
    for _twice in range(2):
        with acting(kade, page="test"):
            count, broken = take_in(text, kade)
        assert (count, {each.line: each.why for each in broken}) == (5, wrong)
        assert Referral.objects.using("owner").count() == before + 5
    with pytest.raises(ValueError, match="first line"):
        list(read("naam,leeftijd", kade))
