"""Every page of the room answers for whom it is meant, and for nobody else."""

from __future__ import annotations

import re
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from roer.access.strength import SESSION_DEMO
from roer.core.actor import acting
from roer.decisions.models import Letter
from roer.decisions.tests import story
from roer.demo.cast import Cast, Member
from roer.demo.recall import recall


def client_of(member: Member) -> Client:
    made = Client()
    made.force_login(member.seat.account)  # type: ignore[arg-type]
    session = made.session
    session["seat"], session[SESSION_DEMO] = str(member.seat.id), True
    session.save()
    return made


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    story.mandate(made)
    return made


@pytest.fixture(scope="module")
def ids(cast: Cast) -> dict[str, object]:
    bepaling = story.determined(cast, "lina")
    beeld = story.assessed(cast, "lina", skip="identity")
    made = story.drafted(cast, bepaling, "refuse", assessment=beeld, parts=("reasoning",))
    return {"dossier": cast.dossier("lina"), "determination": bepaling, "assessment": beeld, "decision": made}


PAGES = [
    ("dewi", "decisions:draft", "decision", 200),
    ("dewi", "decisions:send", "decision", 200),
    ("dewi", "decisions:codes", "decision", 200),
    ("dewi", "decisions:child", "decision", 200),
    ("dewi", "decisions:people", "decision", 200),
    ("dewi", "decisions:award", "decision", 200),
    ("dewi", "decisions:begin", "determination", 200),
    ("dewi", "decisions:determination", "determination", 200),
    ("dewi", "decisions:assessment", "assessment", 200),
    ("fatima", "decisions:of", "dossier", 200),
    ("fatima", "decisions:start_assessment", "dossier", 200),
    ("fatima", "decisions:determine", "dossier", 200),
    ("fatima", "decisions:ask_decision", "determination", 200),
    ("fatima", "decisions:decision", "decision", 200),
    ("wim", "decisions:assessment", "assessment", 200),
    ("mirjam", "decisions:decision", "decision", 200),
    ("mirjam", "decisions:answer", "decision", 200),
    ("lina", "decisions:answer", "decision", 200),
    ("lina", "decisions:of", "dossier", 200),
    ("lina", "rights:routes", "decision", 200),
    ("viktor", "decisions:decision", "decision", 404),
    ("viktor", "decisions:of", "dossier", 404),
    ("viktor", "decisions:determination", "determination", 404),
    ("viktor", "rights:routes", "decision", 404),
    ("mirjam", "decisions:draft", "decision", 404),
    ("carla", "decisions:determination", "determination", 404),
    ("anja", "decisions:determination", "determination", 404),
    ("eva", "decisions:decision", "decision", 404),
]


@pytest.mark.parametrize(("who", "page", "thing", "status"), PAGES)
def test_pages_answer_whom_they_are_for(
    cast: Cast, ids: dict[str, object], who: str, page: str, thing: str, status: int
) -> None:
    assert client_of(cast[who]).get(reverse(page, args=[ids[thing]])).status_code == status


@pytest.mark.parametrize("who", ["mirjam", "lina", "dewi", "fatima", "wim"])
def test_lists_and_first_pages_show(cast: Cast, ids: dict[str, object], who: str) -> None:
    for page in ("decisions:mine", "desk:home"):
        assert client_of(cast[who]).get(reverse(page)).status_code == 200


def test_the_draft_lists_what_lacks_as_steps_with_links(cast: Cast, ids: dict[str, object]) -> None:
    text = client_of(cast["dewi"]).get(reverse("decisions:send", args=[ids["decision"]])).content.decode()
    for part in ("weighing", "expertise", "who_does_what", "child_said", "examined"):
        assert reverse("decisions:part", args=[ids["decision"], part]) in text
    assert reverse("decisions:plain", args=[ids["decision"], "child"]) in text
    assert "<button" not in text.split("<main")[1].split("</main>")[0].replace("Dit besluit kan nog niet weg", "")


def test_letters_exist_only_after_sending(cast: Cast, ids: dict[str, object]) -> None:
    with acting(cast["dewi"].at(story.AT), page="test"):
        assert not Letter.objects.filter(decision_id=ids["decision"]).exists()


def test_a_grant_is_begun_written_and_sent_on_the_pages(cast: Cast) -> None:
    dewi = client_of(cast["dewi"])
    bepaling = story.determined(cast, "noor")
    given = {"command_id": str(uuid4()), "outcome": "grant", "core": "De hulp komt er."}
    begun = dewi.post(reverse("decisions:begin", args=[bepaling]), given)
    assert begun.status_code == 302
    address = begun.headers["Location"]
    decision = UUID(address.rstrip("/").split("/")[-1])
    story.granted(cast, decision)
    page = reverse("decisions:send", args=[decision])
    asked = dewi.get(page).content.decode()
    names = set(re.findall(r'name="(decisions_[a-z_]+)"', asked))
    assert names
    refused = dewi.post(page, {"command_id": str(uuid4())})
    assert refused.status_code == 200
    answers = {name: "Noor wil vandaag beginnen." for name in names}
    sent = dewi.post(page, {"command_id": str(uuid4()), **answers})
    assert sent.headers["Location"] == reverse("decisions:decision", args=[decision])
    assert story.row(cast, decision).weight == "ordinary"
    receipt = client_of(cast["noor"]).get(reverse("decisions:receipt", args=[decision])).content.decode()
    assert "Noor wil vandaag beginnen." in receipt
    assert client_of(cast["mirjam"]).get(reverse("decisions:decision", args=[decision])).status_code == 404
