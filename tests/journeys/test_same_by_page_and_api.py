"""One voyage, from question to end, walked once on the pages and once through the API: the same events, the same facts.

Each row says who does what, the form as the page sends it without JavaScript, and the same step as a program sends it.
Names between braces are found in the database before the step: {request} is the newest request.
"""

from __future__ import annotations

import json
import re
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from conftest import _close_all, point_at
from django.apps import apps
from django.db.models import ForeignKey, Model
from django.test import Client
from django.utils import timezone

from roer.access.commands import make_token
from roer.core.models import Dossier, Event, Item
from roer.decisions.codes import CHECKLISTS, CURRENT_CHECKLIST
from roer.decisions.tests import story
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.install.cluster import Cluster
from roer.offers import commands as offers

SOON = (timezone.localtime() + timedelta(days=14)).replace(hour=14, minute=30, second=0, microsecond=0)
DAY = SOON.date().isoformat()
LATER = (SOON + timedelta(days=200)).date().isoformat()
NEWEST = {
    "request": ("intake.HelpRequest", "asked_at"), "talk": ("intake.FirstConversation", "planned_at"),
    "support": ("intake.SupportOffer", "offered_at"), "consent": ("intake.ConsentToHelp", "asked_at"),
    "assessment": ("decisions.BestInterestsAssessment", "asked_at"),
    "determination": ("decisions.ProfessionalDetermination", "determined_at"),
    "decision": ("decisions.Decision", "drafted_at"), "plan": ("dossier.Plan", "made_at"),
    "goal": ("dossier.Goal", "made_at"), "agreement": ("dossier.Agreement", "made_at"),
    "offer": ("offers.Offer", "valid_from"), "proposal": ("waiting.Proposal", "proposed_at"),
    "episode": ("waiting.CareEpisode", "started_at"), "review": ("dossier.Review", "due_on"),
}  # fmt: skip
ROOMS = ("intake", "decisions", "dossier", "waiting")
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TELLING = (str, int, bool, date, list, dict)


@dataclass(frozen=True)
class Step:
    """One row: who, on which page with which fields, and the same as a call with a body."""

    says: str
    who: str
    page: str
    form: dict[str, Any]
    call: str
    body: dict[str, Any] = field(default_factory=dict)
    method: str = "post"


WEIGHED = [
    Step(
        f"{element} weighed", "fatima", f"/besluit/onderzoek/{{assessment}}/{element}/", {"words": "Gezien en besproken."},
        f"/assessments/{{assessment}}/elements/{element}", {"words": "Gezien en besproken."}, "put",
    )
    for element in CHECKLISTS[CURRENT_CHECKLIST].ordinary
]  # fmt: skip
VOYAGE = [
    Step(
        "a question in own words", "noor", "/hulp/vraag/nieuw/",
        {"dossier_id": "{noor}", "want": "Ik durf niet naar school.", "need": "Rust", "can_do": "Fietsen",
         "municipality_code": "9999"},
        "/help-requests",
        {"dossierId": "{noor}", "want": "Ik durf niet naar school.", "need": "Rust", "canDo": "Fietsen",
         "municipalityCode": "9999"},
    ),
    Step(
        "answered by a professional", "fatima", "/hulp/vraag/{request}/antwoord/", {"words": "Ik bel je morgen."},
        "/help-requests/{request}/answers", {"words": "Ik bel je morgen."},
    ),
    Step(
        "taken up", "fatima", "/hulp/vraag/{request}/oppakken/", {}, "/help-requests/{request}/taking-up",
    ),
    Step(
        "something more", "noor", "/hulp/vraag/{request}/erbij/", {"words": "Het is ook druk thuis."},
        "/help-requests/{request}/words", {"words": "Het is ook druk thuis."},
    ),
    Step(
        "a talk with a date", "fatima", "/hulp/vraag/{request}/gesprek/",
        {"person_ids": ["{noor_person}"], "planned_at_0": DAY, "planned_at_1": "14:30", "purpose": "{purpose}",
         "place": "{place}", "words": "Kom je praten?"},
        "/help-requests/{request}/conversations",
        {"personIds": ["{noor_person}"], "plannedAt": SOON.isoformat(), "purpose": "{purpose}", "place": "{place}",
         "words": "Kom je praten?"},
    ),
    Step(
        "client support offered", "fatima", "/hulp/vraag/{request}/aanbod/", {"kind": "client_supporter"},
        "/help-requests/{request}/support-offers",
    ),
    Step(
        "support answered", "noor", "/hulp/aanbod/{support}/", {"answer": "yes"}, "/offers-of-support/{support}/answer",
        {"answer": "yes"},
    ),
    Step(
        "the talk held", "fatima", "/hulp/vraag/{request}/gesprek/{talk}/",
        {"presence": "{presence}", "wish": "", "words": "We spraken over school."}, "/conversations/{talk}/outcome",
        {"presence": "{presence}", "words": "We spraken over school."},
    ),
    Step(
        "the own view", "noor", "/hulp/vraag/{request}/jouw-mening/", {"words": "Ik wil zelf kiezen."},
        "/help-requests/{request}/opinions", {"words": "Ik wil zelf kiezen."},
    ),
    Step(
        "consent asked", "fatima", "/hulp/vraag/{request}/toestemming/",
        {"words": "Wekelijks praten bij Het Anker.", "weight": "ordinary"}, "/help-requests/{request}/consents",
        {"words": "Wekelijks praten bij Het Anker.", "weight": "ordinary"},
    ),
    Step(
        "consent given", "noor", "/hulp/toestemming/{help_item}/", {"answer": "given", "words": "Graag"},
        "/consents/{consent}/answers", {"agrees": True, "words": "Graag"},
    ),
    Step(
        "an assessment begun", "fatima", "/besluit/onderzoek/nieuw/{noor}/",
        {"weight": "ordinary", "assessor_seat_id": "", "due_on": DAY}, "/assessments",
        {"dossierId": "{noor}", "weight": "ordinary", "dueOn": DAY},
    ),
    *WEIGHED,
    Step(
        "the assessment finished", "fatima", "/besluit/onderzoek/{assessment}/", {"independent": "no"},
        "/assessments/{assessment}/completions", {"independent": True},
    ),
    Step(
        "help determined", "fatima", "/besluit/bepaling/nieuw/{noor}/",
        {"words": "Leren durven.", "other_measure": "Nee.", "lightest": "outpatient",
         "form": "outpatient", "volume": "1", "unit": "hour", "frequency": "week",
         "months": "6", "delivery": "in_kind", "route": "professional", "contracted": "unknown",
         "agreed": ["{noor_person}"]},
        "/determinations",
        {"dossierId": "{noor}", "words": "Leren durven.", "otherMeasure": "Nee.", "lightest": "outpatient",
         "form": "outpatient", "volume": 1, "unit": "hour",
         "frequency": "week", "months": 6, "agreed": ["{noor_person}"]},
    ),
    Step(
        "a decision asked", "fatima", "/besluit/bepaling/{determination}/vragen/",
        {"decider_seat_id": "{dewi_seat}", "due_on": DAY}, "/determinations/{determination}/decision-requests",
        {"deciderSeatId": "{dewi_seat}", "dueOn": DAY},
    ),
    Step(
        "a decision begun", "dewi", "/besluit/bepaling/{determination}/besluit/",
        {"outcome": "grant", "core": "De hulp komt er.", "assessment_id": "{assessment}"}, "/decisions",
        {"determinationId": "{determination}", "outcome": "grant", "core": "De hulp komt er.",
         "assessmentId": "{assessment}"},
    ),
    Step(
        "a line of help", "dewi", "/besluit/concept/{decision}/hulp/",
        {"form": "outpatient", "volume": "1", "unit": "hour", "frequency": "week", "delivery": "in_kind",
         "starts_on": DAY, "ends_on": LATER},
        "/decisions/{decision}/provisions",
        {"form": "outpatient", "volume": 1, "unit": "hour", "frequency": "week", "startsOn": DAY, "endsOn": LATER},
    ),
    Step(
        "a part in words", "dewi", "/besluit/concept/{decision}/deel/reasoning/", {"words": "Omdat het helpt."},
        "/decisions/{decision}/parts/reasoning", {"words": "Omdat het helpt."}, "put",
    ),
    Step(
        "the decision sent", "dewi", "/besluit/concept/{decision}/versturen/", {"reasons": "Noor wil nu beginnen."},
        "/decisions/{decision}/sendings", {"reasons": "Noor wil nu beginnen."},
    ),
    Step(
        "a plan", "fatima", "/dossier/{noor}/plannen/",
        {"kind": "{plan_kind}", "weight": "ordinary", "reason": "Voor dit begin."}, "/dossiers/{family}/plans",
        {"kind": "{plan_kind}", "weight": "ordinary", "reason": "Voor dit begin."},
    ),
    Step(
        "a goal in own words", "noor", "/dossier/plan/{plan}/", {"add": "goal", "goal-words": "Elke dag naar school."},
        "/plans/{plan}/goals", {"words": "Elke dag naar school."},
    ),
    Step(
        "an agreement", "fatima", "/dossier/plan/{plan}/",
        {"add": "agree", "agree-words": "Bellen met school.", "agree-who": "seat:{fatima_seat}", "agree-due_on": DAY,
         "agree-goal_id": "{goal}"},
        "/agreements",
        {"planId": "{plan}", "words": "Bellen met school.", "whoSeatId": "{fatima_seat}", "dueOn": DAY,
         "goalId": "{goal}"},
    ),
    Step(
        "made a promise", "noor", "/dossier/belofte/{agreement}/", {"promise": "1"}, "/agreements/{agreement}/promise",
    ),
    Step(
        "the promise kept", "fatima", "/dossier/belofte/{agreement}/", {"says": "kept"}, "/promises/{agreement}/kept",
    ),
    Step(
        "an offer chosen", "noor", "/wachten/vraag/{request}/kiezen/{offer}/",
        {"words": "Ik ben 17 en durf niet naar school.", "wish": "Liever een vrouw.", "fit": "fitting"},
        "/requests/{request}/proposals",
        {"offerId": "{offer}", "words": "Ik ben 17 en durf niet naar school.", "wish": "Liever een vrouw."},
    ),
    Step(
        "it gets worse meanwhile", "noor", "/wachten/vraag/{request}/erger/", {"safe": "yes", "words": "Ik slaap slecht."},
        "/requests/{request}/worsenings", {"safe": "yes", "words": "Ik slaap slecht."},
    ),
    Step(
        "accepted", "eva", "/wachten/voorstel/{proposal}/ja/", {"start_on": DAY}, "/proposals/{proposal}/acceptance",
        {"startOn": DAY},
    ),
    Step(
        "help started", "eva", "/wachten/voorstel/{proposal}/begin/", {}, "/proposals/{proposal}/care-episode",
    ),
    Step(
        "a look back planned", "fatima", "/dossier/plan/{plan}/",
        {"add": "review", "review-due_on": DAY, "review-weight": "ordinary"}, "/plans/{plan}/reviews",
        {"dueOn": DAY, "weight": "ordinary"},
    ),
    Step(
        "a mark for the goal", "noor", "/dossier/doel/{goal}/cijfer/", {"mark": "7"}, "/goals/{goal}/marks", {"mark": 7},
    ),
    Step(
        "the use of the help", "noor", "/dossier/{noor}/nut/", {"usefulness": "8", "without_help": ""},
        "/dossiers/{noor}/outcomes", {"usefulness": 8},
    ),
    Step(
        "a message", "noor", "/dossier/{noor}/gesprek/", {"words": "Dank je wel."}, "/dossiers/{noor}/messages",
        {"words": "Dank je wel."},
    ),
    Step(
        "help ended", "eva", "/wachten/hulp/{episode}/afronden/", {"code": "{end_code}", "words": "Het is gelukt."},
        "/care-episodes/{episode}/end", {"code": "{end_code}", "words": "Het is gelukt."},
    ),
]  # fmt: skip


class Walk:
    """One family's voyage in an own copy of the database, by page or by API."""

    def __init__(self, way: str) -> None:
        self.way, self.cast = way, recall()
        self.since = timezone.now()
        self.clients: dict[str, Client] = {}
        story.mandate(self.cast)
        offers.publish_offer(
            actor=self.cast["eva"].at(self.since), name="Durven", description="Leren omgaan met angst.",
            form="outpatient", age_from=6, age_until=18, municipality_code="9999", area="9901", topics=["anxiety"],
            inclusions=[("parents_join", "Een ouder doet mee.")],
            exclusions=[("active_addiction", "Niet bij een verslaving die nu speelt.")],
        )  # fmt: skip

    def takes(self, step: Step) -> None:
        """Do one row in this way; a refusal is a failure."""
        known = _Known(self.cast)
        (self._page if self.way == "page" else self._call)(step, known)

    def _page(self, step: Step, known: _Known) -> None:
        client, address = self._client(step.who), step.page.format_map(known)
        form = {"command_id": str(uuid.uuid4()), **_filled(step.form, known)}
        prefix = form.get("add")
        if prefix:
            form[f"{prefix}-command_id"] = form["command_id"]
        if reason := form.pop("reasons", None):
            names = set(
                re.findall(r'name="((?:decisions|rights|dossier)_[a-z_]+)"', client.get(address).content.decode())
            )
            form |= dict.fromkeys(names, reason)
        answer = client.post(address, form)
        assert answer.status_code == 302, f"{step.says}: {answer.status_code} {_errors(answer.content.decode())}"

    def _call(self, step: Step, known: _Known) -> None:
        headers = self._token(step.who)
        body = _filled(step.body, known)
        if reason := body.pop("reasons", None):
            address = f"/api/v1{step.call.rsplit('/', 1)[0]}/missing".format_map(known)
            lacks = Client().get(address, headers=headers).json()
            body["reasons"] = {each["rule"]: reason for each in lacks if not each["blocks"]}
        address = f"/api/v1{step.call.format_map(known)}"
        sent = json.dumps({"commandId": str(uuid.uuid4()), **body})
        answer = Client().generic(step.method.upper(), address, sent, "application/json", headers=headers)
        assert answer.status_code in (200, 201, 204), f"{step.says}: {answer.status_code} {answer.content.decode()}"

    def _client(self, who: str) -> Client:
        if who not in self.clients:
            self.clients[who] = Client()
            self.clients[who].post("/demo/", {"seat": str(self.cast[who].seat.id)})
        return self.clients[who]

    def _token(self, who: str) -> dict[str, str]:
        at = timezone.now()
        made = make_token(actor=self.cast[who].at(at), scopes=["read", "write"], until=at + timedelta(hours=1))
        return {"Authorization": f"Bearer {made}"}

    def events(self) -> list[tuple[str, int, str, dict[str, Any]]]:
        """What was told, in order, without ids: kind, label, the role that did it, codes."""
        found = Event.objects.using("owner").filter(recorded_at__gte=self.since).select_related("seat")
        return [
            (each.kind, each.label, each.seat.role, {k: v for k, v in each.codes.items() if not _is_id(v)})
            for each in found.order_by("recorded_at", "kind", "label")
        ]

    def facts(self) -> Counter[str]:
        """Every row of the voyage's rooms without ids and moments, and the items by kind."""
        models = [model for model in apps.get_models() if model._meta.app_label in ROOMS]
        rows = Counter(_told(row) for model in models for row in model._default_manager.using("owner").all())
        items = Item.objects.using("owner").filter(recorded_at__gte=self.since)
        return rows + Counter(f"item {each.kind} {each.label} {each.weight} {each.state}" for each in items)


class _Known(dict[str, str]):
    """Ids by the names that rows use, looked up when asked."""

    def __init__(self, cast: Cast) -> None:
        super().__init__()
        self.cast = cast

    def __missing__(self, name: str) -> str:
        return str(self._found(name))

    def _found(self, name: str) -> object:
        if name in NEWEST:
            label, order = NEWEST[name]
            return apps.get_model(label)._default_manager.using("owner").latest(order).pk
        if name.endswith("_seat"):
            return self.cast[name.removesuffix("_seat")].seat.id
        if name.endswith("_person"):
            return self.cast[name.removesuffix("_person")].person_id
        return CODES[name]() if name in CODES else self.cast.dossier(name)


def _first(label: str, choices: str) -> Callable[[], str]:
    return lambda: str(getattr(apps.get_model(label), choices).values[0])


def _family() -> object:
    members = apps.get_model("people", "FamilyMember")._default_manager.using("owner")
    noor = recall()["noor"].person_id
    return Dossier.objects.using("owner").get(family__members__in=members.filter(person_id=noor)).id


def _help_item() -> object:
    asked = apps.get_model("intake", "ConsentToHelp")._default_manager.using("owner")
    return asked.latest("asked_at").item_id


CODES: dict[str, Callable[[], object]] = {
    "purpose": _first("intake.FirstConversation", "Purpose"), "place": _first("intake.FirstConversation", "Place"),
    "presence": _first("intake.FirstConversation", "Presence"), "family": _family, "help_item": _help_item,
    "plan_kind": lambda: "family_plan", "end_code": lambda: "goals_reached",
}  # fmt: skip


def _filled(given: dict[str, Any], known: _Known) -> dict[str, Any]:
    def one(value: Any) -> Any:
        if isinstance(value, list):
            return [one(each) for each in value]
        return value.format_map(known) if isinstance(value, str) else value

    return {name: one(value) for name, value in given.items()}


def _told(row: Model) -> str:
    values = []
    for each in row._meta.concrete_fields:
        value = getattr(row, each.attname)
        if isinstance(each, ForeignKey) or value is None or _is_id(value):
            values.append(f"{each.name}={value is not None}")
        elif isinstance(value, TELLING) and not isinstance(value, datetime):
            values.append(f"{each.name}={ID.sub('id', str(value))}")
    return f"{row._meta.label} {' '.join(values)}"


def _is_id(value: object) -> bool:
    return isinstance(value, uuid.UUID) or bool(isinstance(value, str) and ID.fullmatch(value))


def _errors(page: str) -> str:
    main = page.split("<main")[-1].split("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())[:800]


@pytest.fixture(scope="module")
def walks(cluster: Cluster, template: str) -> Iterator[dict[str, tuple[Any, Any]]]:
    """Both ways, each in a fresh copy of the database: events and facts at the end."""
    found, made = {}, []
    for way in ("page", "api"):
        name = f"roer_t_{uuid.uuid4().hex[:12]}"
        cluster.clone(template, name)
        cluster.clone(f"{template}_keys", f"{name}_keys", keys=True)
        made.append(name)
        point_at(cluster, name)
        walk = Walk(way)
        for step in VOYAGE:
            walk.takes(step)
        found[way] = (walk.events(), walk.facts())
    yield found
    _close_all()
    for name in made:
        cluster.drop(name)
        cluster.drop(f"{name}_keys")


def test_both_ways_tell_the_same_story(walks: dict[str, tuple[Any, Any]]) -> None:
    page, api = walks["page"][0], walks["api"][0]
    assert [each[0] for each in page] == [each[0] for each in api]
    assert page == api
    assert len(page) >= len(VOYAGE)


def test_both_ways_end_in_the_same_facts(walks: dict[str, tuple[Any, Any]]) -> None:
    page, api = walks["page"][1], walks["api"][1]
    assert page - api == Counter()
    assert api - page == Counter()
