"""Examples of the rules of this room: tests run them, the norms book prints them."""

from uuid import UUID

from roer.core.rules import Example, give_examples
from roer.rights.rules import (
    ClosingFacts,
    HandlerFacts,
    RefusalFacts,
    complaint_closes_with_measures,
    complaint_teaches,
    handler_took_no_part,
    refusal_shows_its_way,
)

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
give_examples(
    complaint_closes_with_measures,
    Example("De klacht klopt, en niemand zei wat er nu gebeurt.", ClosingFacts(True), "met"),
    Example("De klacht klopt niet. Er komen geen maatregelen, en dat is gezegd.", ClosingFacts(True, measures_said=True), "fits"),
    Example("Moeder trekt haar klacht in.", ClosingFacts(True, withdrawn=True), "fits"),
    Example("Samen opgelost in een gesprek.", ClosingFacts(False), "fits"),
)  # fmt: skip
give_examples(
    complaint_teaches,
    Example("Niets, want de regel stond verkeerd in de app.", ClosingFacts(True, improvement_said=True), "fits"),
    Example("Niemand schreef op wat we leren.", ClosingFacts(True, measures_said=True), "met"),
    Example("Samen opgelost in een gesprek.", ClosingFacts(False), "fits"),
)  # fmt: skip
give_examples(
    refusal_shows_its_way,
    Example("Verlof geweigerd, met reden en met de weg naar de klachtencommissie.", RefusalFacts("ordinary", True, 2), "fits"),
    Example("Verlof geweigerd zonder reden.", RefusalFacts("ordinary", False, 2), "met"),
    Example("Verlof geweigerd zonder te zeggen waar je heen kunt.", RefusalFacts("ordinary", True, 0), "met"),
    Example("Vandaag even geen telefoon, uitgelegd in een gesprek.", RefusalFacts("light", True, 0), "fits"),
    Example(
        "Een maatregel zonder de dag tot wanneer je iets kunt doen.",
        RefusalFacts("far", True, 2, is_measure=True, says_until=False), "met",
    ),
)  # fmt: skip
