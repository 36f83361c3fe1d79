"""Examples of this room's rules: the tests run them, the norms book prints them."""

from roer.core.rules import Example, give_examples
from roer.offers.rules import (
    AgeFacts,
    OfferFacts,
    capacity_is_fresh,
    entry_is_confirmed,
    has_both_criteria,
)

give_examples(
    has_both_criteria,
    Example("Een gezinshuis schrijft voor wie het is en voor wie niet.", OfferFacts(1, 1), "fits"),
    Example("Een gezinshuis schrijft alleen voor wie het is.", OfferFacts(2, 0), "met"),
    Example("Een praktijk schrijft alleen wie niet kan komen.", OfferFacts(0, 1), "met"),
)
give_examples(
    entry_is_confirmed,
    Example("Negentig dagen geleden nagekeken.", AgeFacts(90), "fits"),
    Example("Eénennegentig dagen geleden nagekeken.", AgeFacts(91), "met"),
)
give_examples(
    capacity_is_fresh,
    Example("De wachttijd is dertig dagen oud.", AgeFacts(30), "fits"),
    Example("De wachttijd is eenendertig dagen oud.", AgeFacts(31), "met"),
)
