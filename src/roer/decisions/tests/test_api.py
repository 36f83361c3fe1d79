"""The same way through the API: from assessment to letter and objection."""

from __future__ import annotations

import json
from typing import Any

import pytest

from roer.decisions.codes import CHECKLISTS, CURRENT_CHECKLIST
from roer.decisions.tests import story
from roer.decisions.tests.test_pages import client_of
from roer.demo.cast import Cast
from roer.demo.recall import recall


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def call(cast: Cast, who: str, method: str, path: str, status: int, **body: Any) -> Any:
    client = client_of(cast[who])
    ask = getattr(client, method)
    more = {"data": json.dumps(body), "content_type": "application/json"} if method != "get" else {}
    answer = ask(f"/api/v1{path}", **more)
    assert answer.status_code == status, answer.content.decode()
    return answer.json() if answer.content else None


def test_a_decision_walks_through_the_api(cast: Cast) -> None:
    lina = str(cast.dossier("lina"))
    new = {"dossierId": lina, "weight": "ordinary", "dueOn": "2026-12-20"}
    looked = call(cast, "fatima", "post", "/assessments", 201, **new)["id"]
    for element in CHECKLISTS[CURRENT_CHECKLIST].ordinary:
        call(cast, "fatima", "put", f"/assessments/{looked}/elements/{element}", 200, words="Goed.")
    call(cast, "fatima", "post", f"/assessments/{looked}/completions", 204, independent=True)
    needed = story.determined(cast, "lina")
    start = {"determinationId": str(needed), "outcome": "refuse", "core": "Nee.", "assessmentId": looked}
    made = call(cast, "dewi", "post", "/decisions", 201, **start)["id"]
    call(cast, "dewi", "put", f"/decisions/{made}/parts/reasoning", 200, words="Daarom.")
    call(cast, "mirjam", "get", f"/decisions/{made}", 404)
    call(cast, "dewi", "post", f"/decisions/{made}/sharings", 204)
    assert call(cast, "mirjam", "get", f"/decisions/{made}", 200)["weight"] == "far_reaching"
    call(cast, "mirjam", "post", f"/decisions/{made}/answers", 204, answer="disagrees")
    lacks = call(cast, "dewi", "get", f"/decisions/{made}/missing", 200)
    assert {"decisions.decision_is_whole", "decisions.child_can_read_it"} <= {one["rule"] for one in lacks}
    call(cast, "dewi", "post", f"/decisions/{made}/sendings", 422)
    call(cast, "viktor", "get", f"/decisions/{made}", 404)
    call(cast, "mirjam", "post", "/objections", 422, decisionId=made, words="Nee.")
