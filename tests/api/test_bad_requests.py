"""The API under a hostile hand: foreign ids, tokens that may not, bodies that make no sense, and the same thing twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from ninja.operation import Operation

from roer.access.commands import make_token
from roer.api import api
from roer.core.models import CommandRun, Event, RawLogLine
from roer.demo.cast import Cast
from roer.demo.recall import recall

ANYWHERE = UUID(int=7)
MADE_FOR_EVERYBODY = {"askAsGuest", "findOffers", "offer"}
NUL, EMOJI = "\x00", "\U0001f469\u200d\U0001f467"
NAMES = [
    "Robert'); DROP TABLE core_item;--",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "=1+1",
    f"{EMOJI}\u202eabc",
    "é" * 400,
]


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    return dict(api.get_openapi_schema())


def token(cast: Cast, name: str, *scopes: str) -> dict[str, str]:
    at = timezone.now()
    made = make_token(actor=cast[name].at(at), scopes=list(scopes), until=at + timedelta(days=1))
    return {"Authorization": f"Bearer {made}"}


def send(headers: dict[str, str], method: str, path: str, body: Any = None) -> Any:
    if isinstance(body, SimpleUploadedFile):
        return Client().post(f"/api/v1{path}", {"file": body}, headers=headers)
    return Client().generic(
        method.upper(), f"/api/v1{path}", json.dumps(body or {}), "application/json", headers=headers
    )


def operations(described: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in described["paths"].items():
        if path != "/openapi.json":
            yield from ((method, path, operation) for method, operation in methods.items())


def filled(schema: dict[str, Any], described: dict[str, Any], an_id: str) -> Any:
    """A value that fits a schema, with this id wherever one is asked."""
    if "$ref" in schema:
        schema = described["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    if schema.get("nullable"):
        return None
    if "enum" in schema:
        return schema["enum"][0]
    kind, form = schema.get("type"), schema.get("format")
    if kind == "object":
        wanted = schema.get("required", [])
        return {
            key: filled(each, described, an_id) for key, each in schema.get("properties", {}).items() if key in wanted
        }
    plain = {"integer": 1, "number": 1, "boolean": True, "array": []}
    formed = {"uuid": an_id, "date": "2027-05-01", "date-time": "2027-05-01T10:00:00Z"}
    return formed.get(form or "", plain.get(kind or "", "woorden"))


def calls(described: dict[str, Any], an_id: str) -> Iterator[tuple[str, str, str, Any]]:
    """Every operation with a body that fits: name, method, path, body."""
    for method, path, operation in operations(described):
        values = {}
        for each in operation.get("parameters", []):
            values[each["name"]] = str(filled(each["schema"], described, an_id))
        held = operation.get("requestBody", {}).get("content", {})
        content = held.get("application/json")
        body = filled(content["schema"], described, an_id) if content else None
        if "multipart/form-data" in held:
            body = SimpleUploadedFile("lijst.csv", b"a;b\n", "text/csv")
        yield operation["operationId"], method, path.format(**values), body


def assert_problem(answer: Any, *statuses: int) -> None:
    assert answer.status_code in statuses, (answer.status_code, answer.content[:300])
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["API-Version"] == "1.0.0"
    held = answer.json()
    assert held["status"] == answer.status_code
    assert held["title"]


def test_no_step_goes_without_the_scope_it_needs(cast: Cast, described: dict[str, Any]) -> None:
    reader, writer, nobody = (
        token(cast, "fatima", "read"),
        token(cast, "fatima", "write"),
        {"Authorization": "Bearer x"},
    )
    for name, method, path, body in calls(described, str(ANYWHERE)):
        if name in MADE_FOR_EVERYBODY:
            continue
        for headers in ({}, nobody, writer if method == "get" else reader):
            assert_problem(send(headers, method, path, body), 401)


@pytest.mark.parametrize(
    "name",
    ["viktor", "fatima", *(pytest.param(each, marks=pytest.mark.long) for each in ("noor", "eva", "dewi", "anja"))],
)
def test_what_is_not_there_and_what_is_not_yours_look_the_same(
    cast: Cast, described: dict[str, Any], name: str
) -> None:
    """Every operation with an id that is nobody's: never found, never made, never a fault of ours."""
    headers = token(cast, name, "read", "write")
    told = Event.objects.using("owner").count()
    for operation, method, path, body in calls(described, str(ANYWHERE)):
        if str(ANYWHERE) in path:
            answer = send(headers, method, path, body)
            assert answer.status_code == 404 or (method != "get" and answer.status_code == 422), operation
            assert_problem(answer, 404, 422)
    assert Event.objects.using("owner").count() == told


def test_foreign_ids_open_nothing_for_a_stranger(cast: Cast, described: dict[str, Any]) -> None:
    """Real ids of other people's things give a stranger the same answer, to the letter, as ids of nothing."""
    headers = token(cast, "viktor", "read", "write")
    told, looked = Event.objects.using("owner").count(), RawLogLine.objects.using("owner").count()
    for method, path, operation in operations(described):
        if operation["operationId"] in MADE_FOR_EVERYBODY or "{" not in path:
            continue
        pair = []
        for an_id in (str(ANYWHERE), _real_id(path)):
            name, how, where, body = next(
                each for each in calls({**described, "paths": {path: {method: operation}}}, an_id)
            )
            pair.append(send(headers, how, where, body))
        absent, foreign = pair
        assert (foreign.status_code, foreign.content) == (absent.status_code, absent.content), (name, where)
    assert Event.objects.using("owner").count() == told
    assert RawLogLine.objects.using("owner").count() > looked


def _real_id(path: str) -> str:
    """An id of something that exists, of the model that the placeholder names."""
    wanted = path.split("{")[1].split("}")[0].removesuffix("_id").replace("_", "")
    found = [
        each
        for each in apps.get_models()
        if each.__module__.startswith("roer.") and each.__name__.lower().endswith(wanted)
    ]
    for model in sorted(found, key=lambda each: each.__name__):
        first = model._default_manager.using("owner").first()
        if first is not None and isinstance(first.pk, UUID):
            return str(first.pk)
    return str(recall().dossier("sem"))


@pytest.mark.parametrize(
    "name", ["fatima", *(pytest.param(each, marks=pytest.mark.long) for each in ("mirjam", "eva"))]
)
def test_nonsense_is_refused_in_words_and_changes_nothing(cast: Cast, described: dict[str, Any], name: str) -> None:
    headers = token(cast, name, "read", "write")
    told = Event.objects.using("owner").count()
    nonsense = [
        b"",
        b"{",
        b"[]",
        b'"a"',
        b"null",
        b'{"commandId": 3}',
        b"\xff\xfe",
        b'{"words": ' + b"[" * 2000 + b"]" * 2000 + b"}",
    ]
    for _name, method, path, body in calls(described, str(ANYWHERE)):
        if not isinstance(body, dict) or _name in MADE_FOR_EVERYBODY:
            continue
        for raw in nonsense[: 8 if method == "put" else 4]:
            answer = Client().generic(method.upper(), f"/api/v1{path}", raw, "application/json", headers=headers)
            assert_problem(answer, 400, 404, 422)
    assert Event.objects.using("owner").count() == told


@pytest.mark.parametrize("hostile", [*NAMES, NUL, "a" * 60_000])
def test_hostile_names_are_words_or_refused(cast: Cast, hostile: str) -> None:
    body = {"name": hostile, "municipalityCode": "9999", "words": hostile, "ground": "gp", "about": "mental"}
    answer = send(token(cast, "kade", "write"), "post", "/referrals", body)
    assert answer.status_code in (201, 400, 422), answer.content[:300]


@pytest.mark.parametrize(
    "day",
    ["2026-02-30", "2026-13-01", "29-02-2027", "0000-00-00", "gisteren", "", "9999999-01-01", "2026-00-00", 5, None],
)
def test_impossible_days_are_refused(cast: Cast, day: Any) -> None:
    headers = token(cast, "fatima", "write")
    body = {"dossierId": str(cast.dossier("lina")), "weight": "ordinary", "dueOn": day}
    assert_problem(send(headers, "post", "/assessments", body), 400)


def test_a_huge_body_is_refused(cast: Cast) -> None:
    body = {"dossierId": str(cast.dossier("sem")), "want": "a" * 6_000_000, "municipalityCode": "9999"}
    answer = send(token(cast, "mirjam", "write"), "post", "/help-requests", body)
    assert_problem(answer, 400, 413)


def test_the_same_command_twice_happens_once_and_gives_the_same_answer(cast: Cast) -> None:
    headers, once = token(cast, "mirjam", "read", "write"), str(uuid4())
    body = {
        "commandId": once,
        "dossierId": str(cast.dossier("sem")),
        "want": "Hij slaapt niet",
        "municipalityCode": "9999",
    }
    first, second = (send(headers, "post", "/help-requests", body) for _each in range(2))
    assert first.status_code == second.status_code == 201
    assert first.json() == second.json()
    assert Event.objects.using("owner").filter(command_id=once).values("dossier_id").distinct().count() == 1
    assert CommandRun.objects.using("owner").filter(id=once).count() == 1
    other = send(headers, "post", f"/help-requests/{first.json()['id']}/words", {"commandId": once, "words": "Meer"})
    assert_problem(other, 422)
    stranger = send(token(cast, "viktor", "write"), "post", "/help-requests", body)
    assert_problem(stranger, 404, 422)
    assert first.json()["id"] not in stranger.content.decode()


def test_lists_come_in_pages(cast: Cast) -> None:
    headers = token(cast, "mirjam", "read", "write")
    for number in range(3):
        body = {"dossierId": str(cast.dossier("sem")), "want": f"Vraag {number}", "municipalityCode": "9999"}
        assert send(headers, "post", "/help-requests", body).status_code == 201
    whole = send(headers, "get", "/help-requests").json()
    halves = [send(headers, "get", f"/help-requests?page={page}&pageSize=2").json() for page in (1, 2)]
    assert whole["count"] == halves[0]["count"] == len(whole["items"])
    assert whole["items"][:4] == halves[0]["items"] + halves[1]["items"]
    assert send(headers, "get", "/help-requests?page=99999").json()["items"] == []
    for wrong in ("page=0", "page=-1", "page=a", "pageSize=0", "pageSize=5000", "page=99999999999999999999"):
        assert_problem(send(headers, "get", f"/help-requests?{wrong}"), 400)


def test_another_site_cannot_act_in_somebodys_session(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    seat = str(cast["mirjam"].seat.id)
    client.get("/demo/")
    form = client.get("/demo/").cookies
    mark = client.cookies["csrftoken"].value if "csrftoken" in client.cookies else form["csrftoken"].value
    client.post("/demo/", {"seat": seat, "csrfmiddlewaretoken": mark})
    body = json.dumps({"dossierId": str(cast.dossier("sem")), "want": "Van elders", "municipalityCode": "9999"})
    for kind in (
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
    ):
        assert_problem(client.post("/api/v1/help-requests", body, content_type=kind), 400, 401)
    mark = client.cookies["csrftoken"].value
    own = client.post("/api/v1/help-requests", body, content_type="application/json", headers={"X-CSRFToken": mark})
    assert own.status_code == 201


def test_every_command_of_the_voyage_has_an_operation() -> None:
    """What a page can do, a program can do: section 7, step by step."""
    found = {
        operation.operation_id
        for _prefix, router in api._routers
        for view in router.path_operations.values()
        for operation in view.operations
        if isinstance(operation, Operation)
    }
    assert {
        "askQuestion", "askAsGuest", "refer", "referInMeasure", "registerRuling", "startAcute", "takeUp", "answerQuestion",
        "changeFamiliarFace", "setStandIn", "planConversation", "holdConversation", "offerSupport",
        "offerFamilyGroupPlan", "askChildOpinion", "recordChildOpinion", "askConsent", "answerConsent",
        "startAssessment", "weighElement", "finishAssessment", "determineHelp", "askDecision", "draftDecision", "writePart",
        "award", "shareDraft", "answerDraft", "sendDecision", "letters", "receipts", "makePlan", "setGoal", "markGoal",
        "agree", "promise", "settlePromise", "fittingOffers", "chooseOffer", "acceptProposal", "declineProposal", "waits",
        "sayItGetsWorse", "startHelp", "planReview", "answerReview", "holdReview", "answerOutcome", "handOver",
        "acceptHandover", "endHelp", "stopOwnHelp", "timelineOf", "sendMessage", "looks", "askCorrection", "fileObjection",
        "fileComplaint",
    } <= found  # fmt: skip
