"""JW319 answer to a request (antwoordbericht) and its return JW320."""

from roer.contracts.ijw import leaves as lf
from roer.contracts.ijw.describe import MessageClass, always, maybe, one, return_codes, shape
from roer.contracts.ijw.model.headers import HeaderToProvider, ReturnHeaderToProvider


@shape
class AnswerHeader(HeaderToProvider):
    """Header of JW319."""

    message_code: str = always("BerichtCode", "RS047", default="488")


@shape
class AnswerReturnHeader(ReturnHeaderToProvider):
    """Header of JW320."""

    message_code: str = always("BerichtCode", "RS047", default="489")


@shape
class ResponsibleMunicipality(MessageClass):
    """The municipality that is responsible by the residence principle."""

    municipality: str = one("Gemeente", lf.MUNICIPALITY)


@shape
class Answer(MessageClass):
    """Refused (1, with a reason) or being looked into (2)."""

    provider_reference: str = one("ReferentieAanbieder", lf.REFERENCE)
    verdict: str = one("VerzoekAntwoord", lf.code("WJ760", "RS008"))
    reason: str | None = maybe("RedenAfwijzingVerzoek", lf.code("WJ759", "RS009"), default=None)
    residence: ResponsibleMunicipality | None = maybe("Woonplaatsbeginsel", ResponsibleMunicipality, default=None)


@shape
class AnswerMessage(MessageClass):
    """JW319: the municipality answers an assignment request or change request."""

    header: AnswerHeader = one("Header", AnswerHeader)
    answer: Answer = one("Antwoord", Answer)


@shape
class ReturnedResponsibleMunicipality(ResponsibleMunicipality):
    """The named municipality with the receiver's judgement."""

    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedAnswer(Answer):
    """An answer with the receiver's judgement."""

    residence: ReturnedResponsibleMunicipality | None = maybe(
        "Woonplaatsbeginsel", ReturnedResponsibleMunicipality, default=None
    )
    return_codes: tuple[str, ...] = return_codes()


@shape
class AnswerReturn(MessageClass):
    """JW320: what was wrong with an answer."""

    header: AnswerReturnHeader = one("Header", AnswerReturnHeader)
    answer: ReturnedAnswer | None = maybe("Antwoord", ReturnedAnswer, default=None)
