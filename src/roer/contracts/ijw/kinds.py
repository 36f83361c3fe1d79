"""The fourteen kinds of message: number, code, direction, class, and which kind answers which.

Everything goes by these standard messages (UP017).
"""

from dataclasses import dataclass

from roer.contracts.ijw.describe import MessageClass
from roer.contracts.ijw.model import answer, assignment, change, claim, delivery, request

MUNICIPALITY, PROVIDER = "municipality", "provider"


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the fourteen messages. `root` is the class of the whole message."""

    number: str
    code: str
    root: type[MessageClass]
    writer: str
    says_nl: str
    says_en: str
    answered_by: str | None = None
    answers: str | None = None

    @property
    def namespace(self) -> str:
        """Return the namespace of this kind's own elements."""
        return f"http://www.istandaarden.nl/ijw/3_2/{self.number.lower()}/schema"


_PAIRS = (
    ("JW301", "436", assignment.AssignmentMessage, MUNICIPALITY, "toewijzing", "assignment",
     "JW302", "437", assignment.AssignmentReturn),
    ("JW305", "438", delivery.StartMessage, PROVIDER, "start van de hulp", "start of help",
     "JW306", "439", delivery.StartReturn),
    ("JW307", "440", delivery.StopMessage, PROVIDER, "stop van de hulp", "stop of help",
     "JW308", "441", delivery.StopReturn),
    ("JW315", "446", request.AssignmentRequest, PROVIDER, "verzoek om toewijzing", "assignment request",
     "JW316", "447", request.RequestReturn),
    ("JW317", "486", change.ChangeRequest, PROVIDER, "verzoek om wijziging", "change request",
     "JW318", "487", change.ChangeReturn),
    ("JW319", "488", answer.AnswerMessage, MUNICIPALITY, "antwoord op een verzoek", "answer to a request",
     "JW320", "489", answer.AnswerReturn),
    ("JW323", "490", claim.ClaimMessage, PROVIDER, "declaratie", "claim",
     "JW325", "491", claim.ClaimAnswer),
)  # fmt: skip


def _kinds() -> dict[str, Kind]:
    found = {}
    for number, code, root, writer, nl, en, back, back_code, back_root in _PAIRS:
        other = PROVIDER if writer == MUNICIPALITY else MUNICIPALITY
        found[number] = Kind(number, code, root, writer, nl, en, answered_by=back)
        found[back] = Kind(
            back, back_code, back_root, other, f"retour op {nl}", f"return message on {en}", answers=number
        )
    return found


KINDS: dict[str, Kind] = _kinds()
BY_NAMESPACE: dict[str, Kind] = {kind.namespace: kind for kind in KINDS.values()}
BY_ROOT: dict[type[MessageClass], Kind] = {kind.root: kind for kind in KINDS.values()}


def kind_of(message: MessageClass) -> Kind:
    """Return the kind of a message object. KeyError when it is no message."""
    return BY_ROOT[type(message)]
