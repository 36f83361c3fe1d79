"""What keeps a waiting child in sight: needs, contact, urgency and pauses of one request."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.waiting.models import ChildContact, ContactAgreement, NeedsRecord, UrgencyAnswer, UrgencyVoice, WaitPause
from roer.waiting.queries.waits import Said, texts_of


@dataclass(frozen=True)
class Sight:
    """Everything of one request. `days_unseen` counts since somebody last spoke with the child; None: nobody ever did."""

    needs: list[Said]
    agreements: list[Said]
    contacts: list[ChildContact]
    days_unseen: int | None
    voices: list[UrgencyVoice]
    answers: list[Said]
    pauses: list[Said]

    @property
    def is_urgent(self) -> bool:
        """Did two professionals call it urgent? It stays so in sight, whatever was answered."""
        return len(self.voices) > 1


def sight_of(request_id: UUID, actor: Actor) -> Sight:
    """What keeps one child in sight, as far as this reader may see."""
    about = {"request_id": request_id}
    needs = list(NeedsRecord.objects.visible_to(actor).filter(**about).order_by("-recorded_at"))
    agreed = list(ContactAgreement.objects.visible_to(actor).filter(**about).order_by("-from_on"))
    answers = list(UrgencyAnswer.objects.visible_to(actor).filter(**about).order_by("-answered_at"))
    pauses = list(WaitPause.objects.visible_to(actor).filter(**about).order_by("-from_on"))
    texts = texts_of([row.item_id for row in (*needs, *agreed, *answers, *pauses)])
    contacts = list(
        ChildContact.objects.visible_to(actor).filter(**about).select_related("seat").order_by("-spoken_on")
    )
    seen = max((each.spoken_on for each in contacts if each.with_child), default=None)

    def said(rows: list[object]) -> list[Said]:
        return [Said(row, texts.get(row.item_id, "")) for row in rows]  # type: ignore[attr-defined]

    return Sight(
        said([*needs]), said([*agreed]), contacts, (day_of(actor.at) - seen).days if seen else None,
        list(UrgencyVoice.objects.visible_to(actor).filter(**about).select_related("seat")), said([*answers]),
        said([*pauses]),
    )  # fmt: skip
