"""One family worker, needs that last, what a team knows, who referred, and interpreters."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from roer.access import commands as access
from roer.access.commands.seats import CannotGiveSeat
from roer.contracts import queries as contracts
from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import Seat
from roer.demo.cast import Cast
from roer.intake import commands, queries
from roer.intake.models import (
    Deployment,
    FirstConversation,
    FirstEntry,
    HelpRequest,
    MemberExpertise,
    Referral,
    SupportOffer,
    Triage,
)
from roer.intake.tests.conftest import AT
from roer.intake.tests.story import ask, row, work
from roer.intake.tests.test_pages import enter

TRIAGE = {"urgency": "ordinary", "complexity": "knot", "domains": ["upbringing"], "duration": "long"}
FIVE = ["disability", "mental", "safety", "upbringing", "youth_work"]


def moment(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T10:00:00+01:00")


def posted(cast: Cast, who: str, address: str, /, **given: object) -> tuple[int, str]:
    answer = enter(cast, who).post(address, {"command_id": str(uuid4()), **given})
    return answer.status_code, answer.content.decode()


@pytest.mark.rule("intake.deploys_within_the_mandate")
@pytest.mark.rule("intake.one_worker_for_many_areas")
def test_one_family_worker_deploys_within_the_mandate_and_not_a_day_longer(cast: Cast) -> None:
    """Mandate of the housing association until 31 December: accepted on 1 December, refused on 2 January."""
    request_id, fatima, mirjam = ask(cast), cast["fatima"], cast["mirjam"]
    commands.ask_basic_needs(actor=mirjam.at(AT), request_id=request_id, unmet=["housing"])
    assert work(fatima.at(AT), "intake.offer_family_worker", request_id) == 0, "one area asks for no family worker"
    commands.make_triage(actor=fatima.at(AT), request_id=request_id, **TRIAGE)
    commands.ask_basic_needs(actor=mirjam.at(AT), request_id=request_id, unmet=["housing", "debts"])
    assert work(fatima.at(AT), "intake.offer_family_worker", request_id) == 1
    look = f"/hulp/vraag/{request_id}/kijken/"
    assert "Eén gezinswerker kan alles samen doen" in enter(cast, "fatima").get(look).content.decode()
    given = {
        "giver": "housing", "giver_name": "Woonstichting Kade", "areas": ["housing"], "scope": "Urgentie geven",
        "valid_from": "2026-01-01", "valid_until": "2026-12-31", "desk_id": str(cast["tom"].seat.id),
    }  # fmt: skip
    joost = cast["joost"]
    assert posted(cast, "anja", "/hulp/hier/9999/mandaat/", seat_id=joost.seat.id, **given)[0] == 302
    assert "Woonstichting Kade" in enter(cast, "mirjam").get("/hulp/hier/9999/").content.decode()
    Seat.objects.using("owner").filter(id=fatima.seat.id).update(discipline="systeemtherapeut")
    with acting(fatima.at(AT), page="test"):
        first, second = [name for _seat, name in queries.family_workers(fatima.at(AT))][:2]
    assert ("Fatima" in first, "Joost" in second) == (True, True), "a systemic therapist first, then who has a mandate"
    worker = {"seat_id": str(joost.seat.id), "words": "Joost doet wonen en opvoeden samen."}
    status, page = posted(cast, "fatima", look + "gezinswerker/", **worker)
    assert (status, "Kies een systeemtherapeut" in page) == (200, True)
    worker["reason"] = "Fatima kan er pas in mei bij."
    assert posted(cast, "fatima", look + "gezinswerker/", **worker)[0] == 302
    assert work(fatima.at(AT), "intake.offer_family_worker", request_id) == 0
    assert (
        "Joost Hendriks helpt bij alles tegelijk"
        in enter(cast, "mirjam").get(f"/hulp/vraag/{request_id}/").content.decode()
    )
    with acting(mirjam.at(AT), page="test"):
        offer = SupportOffer.objects.get(request_id=request_id, kind="family_worker").id
    commands.answer_offer(actor=mirjam.at(AT), offer_id=offer, answer="yes")
    assert work(joost.at(AT), "intake.meet_family", request_id) == 1
    mandate = UUID(queries.own_mandates(joost.at(AT))[0][0])
    deploy = {"request_id": request_id, "mandate_id": mandate, "area": "housing", "words": "Urgentie voor een huis."}
    made = commands.deploy(actor=joost.at(moment("2026-12-01")), **deploy)
    with acting(joost.at(AT), page="test"):
        held = Deployment.objects.get(id=made)
        assert (held.asked_at, held.accepted_at) == (moment("2026-12-01"), moment("2026-12-01")), "no new indication"
    for actor, more in ((joost.at(moment("2027-01-02")), {}), (joost.at(moment("2026-12-01")), {"area": "debts"}),
                        (fatima.at(moment("2026-12-01")), {})):  # fmt: skip
        with pytest.raises(commands.RuleSays):
            commands.deploy(actor=actor, **{**deploy, **more})
    desk = cast["tom"]
    assert work(desk.at(AT), "intake.take_in_deployment", made) == 1, "the organisation has it on its list"
    with acting(desk.at(moment("2026-12-02")), page="test"):
        assert queries.deployment_for(made, desk.at(moment("2026-12-02"))).words == "Urgentie voor een huis."
        assert not HelpRequest.objects.visible_to(desk.at(AT)).filter(id=request_id).exists(), "and nothing else"
    commands.answer_deployment(actor=desk.at(moment("2026-12-05")), deployment_id=made, on=date(2026, 12, 4))
    done = {"deployment_id": made, "on": date(2026, 12, 20), "ended": True, "words": "Er is een huis aan de kade."}
    with pytest.raises(NotAllowed):
        commands.answer_deployment(actor=joost.at(moment("2026-12-20")), **done)
    commands.follow_deployment(actor=joost.at(moment("2026-12-20")), **done)
    for who, kind, thing in (
        (desk, "intake.take_in_deployment", made),
        (joost, "intake.follow_deployment", request_id),
    ):
        assert work(who.at(AT), kind, thing) == 0
    now = commands.deploy(actor=joost.at(AT), **deploy)
    page = enter(cast, "tom").get(f"/hulp/inzet/{now}/").content.decode()
    assert ("Woonstichting Kade" in page, "Urgentie voor een huis." in page) == (True, True)
    assert posted(cast, "tom", f"/hulp/inzet/{now}/", on="2026-09-14", ended="no")[0] == 302
    assert "Begonnen op 14 september 2026" in enter(cast, "fatima").get(look).content.decode()
    assert enter(cast, "eva").get(f"/hulp/inzet/{now}/").status_code == 404
    with pytest.raises(commands.CannotDeploy):
        commands.follow_deployment(actor=joost.at(moment("2026-12-21")), **done)
    for who in ("mirjam", "fatima"):
        address = f"/hulp/vraag/{request_id}/" if who == "mirjam" else look
        page = enter(cast, who).get(address).content.decode()
        assert "Er is een huis aan de kade." in page
        assert "zonder nieuwe aanvraag" in page


@pytest.mark.req("INT-56")
@pytest.mark.rule("intake.lasting_is_proven_once")
@pytest.mark.rule("intake.no_way_back_is_said")
@pytest.mark.rule("intake.supporter_joins_long_care")
@pytest.mark.rule("intake.young_child_and_long_care")
def test_what_lasts_a_life_is_proven_once_and_long_care_is_not_entered_blind(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"]
    look = f"/hulp/vraag/{request_id}/kijken/"
    wish = {"words": "Hij heeft altijd hulp nodig."}
    assert posted(cast, "mirjam", f"/hulp/vraag/{request_id}/blijft-nodig/", **wish)[0] == 302
    assert work(fatima.at(AT), "intake.open_lasting_path", request_id) == 1
    marked = {
        "who": "child", "kinds": ["intellectual"], "words": "Vastgesteld door dokter Bos, 3 maart 2024.",
        "early_help": "offered", "review_months": "6",
    }  # fmt: skip
    assert posted(cast, "fatima", look + "blijvend/", **marked)[0] == 302
    assert work(fatima.at(AT), "intake.open_lasting_path", request_id) == 0
    assert work(fatima.at(AT), "intake.start_early_help", request_id) == 1
    early = {"step": "ended", "words": "Op dinsdag komt Inge thuis."}
    assert "Eerst komt het aanbod" in posted(cast, "fatima", look + "vroeghulp/", **early)[1]
    assert posted(cast, "fatima", look + "vroeghulp/", **{**early, "step": "runs"})[0] == 302
    assert work(fatima.at(AT), "intake.start_early_help", request_id) == 0
    page = enter(cast, "mirjam").get(f"/hulp/vraag/{request_id}/").content.decode()
    for says in ("Vastgesteld door dokter Bos", "Integrale Vroeghulp is begonnen", "heeft geen einddag"):
        assert says in page
    statement = {"kind": "statement", "words": "Voor de verlenging."}
    status, page = posted(cast, "fatima", look + "onderzoek/", **statement)
    assert status == 200
    assert "hoeft een gezin niet nog eens te bewijzen" in page
    assert "Vastgesteld door dokter Bos" in page, "the earlier proof is shown"
    commands.plan_examination(actor=fatima.at(AT), request_id=request_id, kind="school", words="Lezen.")
    assert posted(cast, "fatima", look + "onderzoek/", **statement, reason="De school vraagt het.")[0] == 302
    later = fatima.at(moment("2027-06-10"))
    commands.ring(actor=later)
    assert work(later, "intake.late_help_fits", request_id) == 1
    assert posted(cast, "fatima", look + "past-het-nog/", words="Ja, het past.", ended="no")[0] == 302
    assert work(later, "intake.late_help_fits", request_id) == 0
    advice = {"words": "Zorg dag en nacht past beter."}
    assert "kan niet zomaar terug" in posted(cast, "fatima", look + "langdurige-zorg/", **advice)[1]
    status, page = posted(cast, "fatima", look + "langdurige-zorg/", **advice, said_no_way_back="on")
    assert "denkt een cliëntondersteuner mee" in page
    given = {**advice, "said_no_way_back": "on", "reason": "Het gezin wil er geen."}
    assert posted(cast, "fatima", look + "langdurige-zorg/", **given)[0] == 302
    assert work(fatima.at(AT), "intake.look_along_long_care", request_id) == 1, "Sem is young: a colleague looks along"
    assert "Het gezin wil er geen." in enter(cast, "fatima").get(look).content.decode()


@pytest.mark.req("INT-18")
@pytest.mark.rule("intake.team_has_five_kinds")
@pytest.mark.rule("access.access_role_is_qualified")
def test_a_team_shows_what_it_knows_and_what_lacks_and_the_access_role_asks_a_registration(cast: Cast) -> None:
    anja, team = cast["anja"].at(AT), cast["fatima"].seat.organisation_id
    for name, knows in (("joost", ["mental", "disability", "triage"]), ("fatima", ["upbringing", "youth_work"])):
        say = {
            "seat_id": cast[name].seat.id,
            "expertise": knows,
            "short_of_time": knows[:1],
            "valid_from": "2026-09-01",
        }
        assert posted(cast, "anja", "/hulp/hier/9999/kennis/", **say)[0] == 302
    status, page = posted(cast, "anja", "/hulp/hier/9999/compleet/", team_id=team)
    assert status == 200
    assert "Mist er iets, dan staat het er." in page
    reason = "Vanaf november werkt hier iemand van veiligheid."
    assert posted(cast, "anja", "/hulp/hier/9999/compleet/", team_id=team, reason=reason)[0] == 302
    assert work(anja, "intake.team_lacks", team) == 1  # type: ignore[arg-type]
    page = enter(cast, "mirjam").get("/hulp/hier/9999/").content.decode()
    assert "Dit mist in het team: veiligheid." in page
    assert reason in page
    assert "te weinig tijd" in page
    request_id = ask(cast)
    commands.make_triage(actor=cast["fatima"].at(AT), request_id=request_id, **TRIAGE)
    with acting(cast["fatima"].at(AT), page="test"):
        assert Triage.objects.get(request_id=request_id).took_part == ["upbringing", "youth_work"]
    commands.say_expertise(
        actor=anja, municipality_code="9999", seat_id=cast["joost"].seat.id, expertise=["mental", "disability", "safety"],
        valid_from=date(2026, 9, 10),
    )  # fmt: skip
    assert work(anja, "intake.team_lacks", team) == 0, "nothing lacks any more"  # type: ignore[arg-type]
    assert queries.teams_know(date(2027, 9, 1), ["9999"])[team].lines[0].year_ago == 1  # type: ignore[index]
    with pytest.raises(commands.CannotSayKnows):
        commands.say_expertise(
            actor=anja,
            municipality_code="9999",
            seat_id=cast["eva"].seat.id,
            expertise=["mental"],
            valid_from=AT.date(),
        )
    assert MemberExpertise.objects.filter(seat=cast["joost"].seat, valid_until__isnull=True).count() == 3
    for username in ("nieuw", "zonder"):
        cast.account(username)
    new = {"role": "professional", "organisation_id": team, "work_name": "Noa Nieuw"}
    with pytest.raises(CannotGiveSeat, match="SKJ of BIG"):
        access.propose_seat(actor=anja, username="zonder", reason="Zij leert het.", **new)
    held = access.propose_seat(actor=anja, username="zonder", reason="Zij leert.", ends_on=date(2026, 12, 31), **new)
    seat = access.confirm_seat(actor=cast["bram"].at(AT), proposal_id=held)
    assert Seat.objects.get(id=seat).valid_until == datetime.fromisoformat("2027-01-01T00:00:00+01:00")
    held = access.propose_seat(actor=anja, username="nieuw", register="SKJ", number="100777", **new)
    seat = access.confirm_seat(actor=cast["bram"].at(AT), proposal_id=held)
    assert Seat.objects.get(id=seat).valid_until is None


@pytest.mark.req("INT-10")
@pytest.mark.rule("intake.referral_names_who")
def test_help_names_who_referred_or_why_nobody_did_and_acute_never_waits(cast: Cast) -> None:
    given = {"words": "Wekelijks praten over rouw.", "municipality_code": "9999", "name": "Jip"}
    status, page = posted(cast, "eva", "/hulp/nu/", **given, ground="gp")
    assert status == 200
    assert "Bij hulp staat wie heeft verwezen." in page
    named = {"ground": "gp", "referrer_name": "Huisarts Kuiper", "referred_on": "2026-09-01"}
    assert posted(cast, "eva", "/hulp/nu/", **given, **named)[0] == 302
    eva = cast["eva"].at(AT)
    nobody = commands.save_help(actor=eva, **given, ground="none", reason="De moeder kwam zelf binnenlopen.")
    with acting(eva, page="test"):
        dossier = row(nobody, eva).dossier_id
        assert Referral.objects.get(request_id=nobody).ground == "none"
        assert queries.referrer_of(nobody, eva).words == "De moeder kwam zelf binnenlopen."  # type: ignore[union-attr]
        assert contracts.asking_initial(dossier, eva) == {"referrer": "06"}
        assert FirstEntry.objects.get(dossier_id=dossier).stage == "specialised"
        assert [queries.is_first_time(dossier, day, eva) for day in (date(2026, 1, 1), date(2026, 9, 11))] == [
            True,
            False,
        ]
    owner = cast["joost"].at(AT)
    assert work(owner, "intake.complete_route", nobody) == 1
    acute = commands.start_acute(actor=eva, words="Niet veilig thuis.", municipality_code="9999", name="Jongen")
    with acting(eva, page="test"):
        held = row(acute, eva)
        assert held.state == "helping"
        assert contracts.asking_initial(held.dossier_id, eva) == {"referrer": "06"}
    assert work(owner, "intake.complete_route", acute) == 1
    page = enter(cast, "joost").get(f"/hulp/vraag/{nobody}/").content.decode()
    assert "De moeder kwam zelf binnenlopen." in page
    assert "De eerste hulp voor dit kind: hulp van een specialist" in page
    with pytest.raises(commands.CannotRefer):
        commands.save_help(actor=eva, **given, ground="gp", referrer_name="Bos", referred_on=date(2030, 1, 1))


@pytest.mark.rule("intake.interpreter_is_there")
def test_a_talk_without_the_interpreter_has_a_reason_and_a_repeat_and_safety_never_waits(cast: Cast) -> None:
    """A sign-language interpreter is not found: why, and a repeat on a day. The same day violence: at once, by telephone."""
    request_id, fatima = ask(cast), cast["fatima"].at(AT)
    plan = {
        "request_id": request_id, "planned_at": AT + timedelta(days=5), "purpose": "first_help", "place": "home",
        "words": "We praten over slapen.", "person_ids": [cast["mirjam"].person_id],
    }  # fmt: skip
    talk = commands.plan_conversation(actor=fatima, **plan)
    address = f"/hulp/gesprek/{talk}/tolk/"
    assert posted(cast, "mirjam", address, language="gebarentaal")[0] == 302
    assert work(fatima, "intake.find_interpreter", request_id) == 1
    status, page = posted(cast, "fatima", address, interpreter="phone")
    assert status == 200
    assert "dan lees je waarom" in page
    given = {"interpreter": "phone", "reason": "Er was niemand vrij.", "repeat_on": "2026-09-25"}
    assert posted(cast, "fatima", address, **given)[0] == 302
    page = enter(cast, "mirjam").get(f"/hulp/vraag/{request_id}/").content.decode()
    assert "Er was niemand vrij." in page
    assert "25 september is dit gesprek nog eens, met een tolk." in page
    assert work(fatima, "intake.repeat_with_interpreter", request_id) == 1
    second = commands.plan_conversation(actor=fatima, **plan, interpreter_language="gebarentaal")
    commands.make_triage(actor=fatima, request_id=request_id, **{**TRIAGE, "urgency": "acute"}, unsafe=True)
    commands.confirm_conversation(actor=fatima, conversation_id=second)
    with acting(fatima, page="test"):
        assert FirstConversation.objects.get(id=second).interpreter == "phone"
    with pytest.raises(commands.CannotInterpret):
        commands.ask_interpreter(actor=cast["mirjam"].at(AT), conversation_id=second, language=" ")
