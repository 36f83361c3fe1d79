"""What went wrong with children's data, as told in the reports, and what happens here instead: KC-11, 13, 14, 16 and 25."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.items import NewItem, put
from roer.core.models import WorkItem
from roer.core.rules import RulesRefused
from roer.core.trail.seal import seal
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake import commands as intake
from roer.intake import queries as intake_queries
from roer.people import commands as people
from roer.privacy import commands, queries
from roer.privacy.models import DataSharing
from roer.privacy.refusals import CannotSend

AT = datetime.fromisoformat("2027-03-01T10:00:00+01:00")
UNTIL = date(2027, 4, 1)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    people.involve(
        actor=made["fatima"].at(AT), dossier_id=made.dossier("noor"), seat_id=made["tom"].seat.id, part="specialist"
    )
    return made


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def ask(cast: Cast, child: str, *asked: str, **more: Any) -> UUID:
    given = {
        "receiver": "GGZ De Bron, dr. Bos", "receiver_kind": "provider", "channel": "secured", "asked": list(asked),
        "purposes": ["Voor hulp op school." for _each in asked], "readers": "Fatima en Joost", "until": UNTIL,
    }  # fmt: skip
    return commands.ask_information(  # type: ignore[no-any-return]
        actor=cast["fatima"].at(AT), dossier_id=cast.dossier(child), **(given | more)
    )


def note(cast: Cast, child: str, words: str, label: Label = Label.PLAN, who: str = "fatima") -> UUID:
    actor = cast[who].at(AT)
    with acting(actor, page="test"):
        return put(NewItem(cast.dossier(child), "dossier.note", label, words, "fact"), actor).id


def shown(cast: Cast, who: str, sharing: UUID) -> queries.Left:
    with acting(cast[who].at(AT), page="test"):
        return queries.sharing_for(sharing, cast[who].at(AT))


TOO_WIDE = [
    (["De hele medische voorgeschiedenis"], {}, "KC-11: de hele voorgeschiedenis"),
    (["Stuur het complete dossier"], {}, "een heel dossier"),
    (["Alles"], {}, "alles"),
    (["Advies over slapen"], {"purposes": [""]}, "zonder waarvoor"),
    (["Advies over slapen"], {"readers": ""}, "zonder wie het leest"),
    (["Advies over slapen"], {"readers": "het hele team en alle partners"}, "iedereen leest mee"),
    (["Advies over slapen"], {"said": "Zonder handtekening geen hulp."}, "KC-11: een handtekening als voorwaarde"),
    ([], {}, "niets gevraagd"),
]


@pytest.mark.rule("privacy.information_is_narrow")
@pytest.mark.rule("privacy.consent_is_no_condition")
@pytest.mark.parametrize(("asked", "more", "says"), TOO_WIDE)
def test_a_whole_history_or_a_condition_is_refused(
    cast: Cast, asked: list[str], more: dict[str, Any], says: str
) -> None:
    before = DataSharing.objects.using("owner").count()
    with pytest.raises(RulesRefused):
        ask(cast, "sem", *asked, **more)
    assert DataSharing.objects.using("owner").count() == before, says


def test_armin_gets_help_without_a_signature_and_his_father_reports_pressure(cast: Cast) -> None:
    """KC-11, with Sem and his parents: a narrow question is put to both; a no stops nothing of the help."""
    now = timezone.now()
    request = intake.ask_question(
        actor=cast["mirjam"].at(now),
        dossier_id=cast.dossier("sem"),
        words={"want": "Hulp bij slapen."},
        municipality_code="9999",
    )
    made = ask(cast, "sem", "Advies over medicijnen op school", "Wat helpt bij slapen")
    for parent in ("mirjam", "kemal"):
        question = shown(cast, parent, made)
        assert question.may_say
        assert question.receiver == "GGZ De Bron, dr. Bos"
        for part in ("Advies over medicijnen op school: Voor hulp op school.", "Fatima en Joost"):
            assert part in question.reason
    with pytest.raises(NotAllowed):
        commands.report_pressure(actor=cast["eva"].at(AT), sharing_id=made)
    commands.report_pressure(actor=cast["kemal"].at(AT), sharing_id=made, words="Het moest, anders kregen we niets.")
    assert shown(cast, "mirjam", made).sharing.state == "refused"
    [task] = WorkItem.objects.using("owner").filter(kind="privacy.look_at_pressure", thing_id=made)
    assert task.owner_seat_id != cast["fatima"].seat.id
    with acting(cast["mirjam"].at(now), page="test"):
        assert request in {line.id for line in intake_queries.requests_of(cast.dossier("sem"), cast["mirjam"].at(now))}
    assert task.due_at > AT


def test_a_narrow_question_goes_after_the_yes_and_the_family_reads_it(cast: Cast) -> None:
    made = ask(cast, "noor", "Advies over medicijnen op school")
    with pytest.raises(NotAllowed):
        commands.answer_sharing(actor=cast["mirjam"].at(AT), sharing_id=made, says="yes")
    commands.answer_sharing(actor=cast["noor"].at(AT), sharing_id=made, says="yes")
    commands.send_agreed(actor=cast["fatima"].at(AT), sharing_id=made)
    seen = shown(cast, "noor", made)
    assert (seen.sharing.state, seen.sharing.asks, seen.copy) == ("sent", True, "")


def test_choukri_is_not_followed_in_another_system_and_a_condition_is_refused(cast: Cast) -> None:
    """KC-13: a separate yes, nothing by default; help as a condition is refused in words; a no changes nothing else."""
    item, fatima = note(cast, "lina", "Lina sport op dinsdag."), cast["fatima"].at(AT)
    given = {
        "dossier_id": cast.dossier("lina"), "item_ids": [item], "receiver": "GGD Maasrijk", "receiver_kind": "other",
        "channel": "secured", "ground": "consent", "until": UNTIL,
    }  # fmt: skip
    with pytest.raises(RulesRefused, match="nooit een voorwaarde"):
        commands.send_out(actor=fatima, reason="Voorwaarde voor de hulp: volgen in het systeem.", **given)
    made = commands.send_out(actor=fatima, reason="Om te volgen hoe het gaat.", **given)
    assert shown(cast, "lina", made).sharing.state == "asked"
    assert "De hulp gaat dan gewoon door" in sign_in(cast, "lina").get(f"/privacy/naar-buiten/{made}/").content.decode()
    assert f"/privacy/naar-buiten/{made}/" in sign_in(cast, "lina").get("/privacy/").content.decode()
    commands.answer_sharing(actor=cast["lina"].at(AT), sharing_id=made, says="no")
    assert shown(cast, "lina", made).sharing.state == "refused"


def test_simon_reads_what_confidential_means_chooses_per_text_and_challenges_what_is_kept(cast: Cast) -> None:
    """KC-14, with Noor (17)."""
    texts = [note(cast, "noor", words) for words in ("Noor werkt bij de bakker.", "Noor wil kapper worden.")]
    made = commands.send_out(
        actor=cast["fatima"].at(AT), dossier_id=cast.dossier("noor"), item_ids=texts, receiver="Gemeente Maasrijk, loket",
        receiver_kind="municipality", channel="secured", ground="consent", until=UNTIL, reason="Voor de aanvraag.",
    )  # fmt: skip
    noor = sign_in(cast, "noor")
    held = noor.get(f"/privacy/{cast.dossier('noor')}/wat-is-er/").content.decode()
    for concrete in (
        "Wat betekent vertrouwelijk?",
        "Bewaard door",
        "Wordt gelezen door:",
        "als er niets meer bij komt",
    ):
        assert concrete in held
    address = f"/privacy/naar-buiten/{made}/"
    assert "Moet er iets uit?" in noor.get(address).content.decode()
    form = {"command_id": str(uuid4()), "says": "yes", "without": [str(texts[1])]}
    assert noor.post(address, form).status_code == 302
    commands.send_agreed(actor=cast["fatima"].at(AT), sharing_id=made)
    copy = shown(cast, "noor", made).copy
    assert "bakker" in copy
    assert "kapper" not in copy
    asked = noor.post(
        f"/privacy/verbeteren/?item={texts[0]}", {"command_id": str(uuid4()), "words": "Ik werk daar niet meer."}
    )
    assert asked.status_code == 302


@pytest.mark.parametrize("who", ["carla", "bea", "anja", "dewi"])
def test_the_municipality_and_the_desk_open_no_treatment_file_and_the_attempt_is_logged(cast: Cast, who: str) -> None:
    """KC-16: no contract opens a file; who decides, pays or manages meets the same shut door, and the family reads it."""
    file, client = cast.dossier("daan"), sign_in(cast, who)
    item = note(cast, "daan", "Behandelverslag.", Label.CARE, "ismail")
    for address in (
        f"/dossier/{file}/",
        f"/dossier/{file}/tijdlijn/",
        f"/privacy/{file}/kopie/",
        f"/dossier/uitspraak/{item}/",
    ):
        assert client.get(address).status_code in (403, 404), address
    with acting(cast[who].at(AT), page="test"), pytest.raises(NotAllowed):
        queries.copy_of(file, cast[who].at(AT))


def test_a_team_of_eight_opens_mails_and_prints_no_whole_file(cast: Cast) -> None:
    """KC-25: not involved is shut and logged; a meeting reads a selection; ordinary mail is no way to send."""
    file, items = cast.dossier("noor"), [note(cast, "noor", f"Tekst {n} voor het overleg.") for n in range(6)]
    joost = sign_in(cast, "joost")
    for address in (
        f"/dossier/{file}/",
        f"/privacy/{file}/kopie/",
        f"/privacy/{file}/versturen/",
        f"/dossier/{file}/overleg/",
    ):
        assert joost.get(address).status_code == 404, address
    seal()
    assert (
        "probeerde iets te openen dat niet mocht"
        in sign_in(cast, "noor").get(f"/privacy/{file}/wie-keek/").content.decode()
    )
    with pytest.raises(CannotSend, match="Gewone e-mail"):
        commands.send_out(
            actor=cast["fatima"].at(AT), dossier_id=file, item_ids=items[:1], receiver="School Het Baken",
            receiver_kind="school", channel="email", ground="same_help", reason="Voor het overleg.",
        )  # fmt: skip
