"""Examples of the rules of this room: tests run them, the norms book prints them."""

from uuid import UUID

from roer.core.rules import Example, give_examples
from roer.rights.rules import HandlerFacts, handler_took_no_part

OLAF, DEWI, PERSON = UUID(int=1), UUID(int=2), UUID(int=3)

give_examples(
    handler_took_no_part,
    Example("Olaf is klachtenfunctionaris en deed niet mee.", HandlerFacts(OLAF, None, frozenset({DEWI})), "fits"),
    Example("Dewi nam het besluit en zou het bezwaar behandelen.", HandlerFacts(DEWI, None, frozenset({DEWI})), "met"),
    Example(
        "Iemand besliste, en behandelt het bezwaar in een andere rol.",
        HandlerFacts(OLAF, PERSON, frozenset({DEWI}), frozenset({PERSON})), "met",
    ),
)  # fmt: skip
