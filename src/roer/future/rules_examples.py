"""What the rules of this room answer in situations that a young person could recognise."""

from roer.core.rules import Example, give_examples
from roer.future.rules import (
    LetGoFacts,
    MetFacts,
    birthday_is_no_reason,
    five_conditions_are_met,
    met_is_met,
    nobody_goes_into_nothing,
)

give_examples(
    birthday_is_no_reason,
    Example("'Zij is nu achttien.'", LetGoFacts(True, "turned_18"), "met"),
    Example("Jongere en hulpverlener vinden het goed zo.", LetGoFacts(True), "fits"),
    Example("Daan (19) stopt zelf.", LetGoFacts(False, "turned_18"), "fits"),
)
give_examples(
    nobody_goes_into_nothing,
    Example("Alles is op orde, maar niemand is er daarna.", LetGoFacts(True, named=False), "met"),
    Example("Tante Els is er daarna.", LetGoFacts(True), "fits"),
    Example("Zij wil zelf niemand, en dat is opgeschreven.", LetGoFacts(True, named=False, wants_nobody=True), "fits"),
    Example("Hulp die door moet gaan, nam nog niemand over.", LetGoFacts(True, not_taken_over=1), "met"),
    Example("Daan (19) stopt zelf, zonder iemand.", LetGoFacts(False, named=False), "fits"),
)
give_examples(
    five_conditions_are_met,
    Example("Vier van de vijf zijn op orde; geld nog niet.", LetGoFacts(True, open_areas=1), "met"),
    Example("Alle vijf zijn op orde.", LetGoFacts(True), "fits"),
    Example("Daan (19) stopt zelf, met geld nog open.", LetGoFacts(False, open_areas=1), "fits"),
)
give_examples(
    met_is_met,
    Example("Een kamer die past en te betalen is, maar volgende maand stopt.", MetFacts(True, 1), "met"),
    Example("Een kamer om te blijven.", MetFacts(True, 0), "fits"),
    Example("Wonen is nog niet op orde.", MetFacts(False, 2), "fits"),
)
