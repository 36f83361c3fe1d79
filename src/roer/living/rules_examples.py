"""What the rules of this room answer in situations that a family could recognise."""

from roer.core.rules import Example, give_examples
from roer.living.rules import (
    EndingFacts,
    MoveFacts,
    PlacementFacts,
    foster_carers_may_block,
    haste_is_filled_in,
    lighter_help_was_weighed,
    move_is_in_the_childs_interest,
    move_was_advised,
    reason_is_explained,
    stay_has_perspective,
)

give_examples(
    reason_is_explained,
    Example("Thuis lukt het opvoeden nu niet.", PlacementFacts(), "fits"),
    Example(
        "Noor wil zelf op kamers, in haar eigen woorden.", PlacementFacts(reason="own_wish", explained=True), "fits"
    ),
    Example("'Gedrag op school', zonder uitleg.", PlacementFacts(reason="other"), "met"),
)
give_examples(
    lighter_help_was_weighed,
    Example("Hulp thuis is geprobeerd, en drie mensen besloten samen.", PlacementFacts(), "fits"),
    Example("Er staat geen lichtere hulp bij.", PlacementFacts(alternatives=0), "met"),
    Example("Er staat niet wie er besloot.", PlacementFacts(deciders=False), "met"),
    Example("Om twee uur 's nachts, in direct gevaar.", PlacementFacts(alternatives=0, acute=True), "fits"),
    Example("Weer naar huis.", PlacementFacts(alternatives=0, at_home=True), "fits"),
)
give_examples(
    stay_has_perspective,
    Example(
        "Er staat waar het kind opgroeit, hoe lang dit duurt, en wanneer we terugkijken.", PlacementFacts(), "fits"
    ),
    Example("Niemand schreef op waar het kind opgroeit.", PlacementFacts(perspective=False), "met"),
    Example("Er is geen dag om terug te kijken.", PlacementFacts(evaluated=False), "met"),
    Example("In direct gevaar: dit volgt.", PlacementFacts(perspective=False, acute=True), "fits"),
)
give_examples(
    move_is_in_the_childs_interest,
    Example("De eerste plek.", PlacementFacts(), "fits"),
    Example(
        "Naar een gezinshuis om er te blijven, met uitleg.",
        PlacementFacts(is_move=True, interest="lasting", interest_explained=True), "fits",
    ),
    Example("Het contract van de aanbieder stopt.", PlacementFacts(is_move=True, interest="none"), "met"),
    Example("Wel een reden gekozen, maar niets opgeschreven.", PlacementFacts(is_move=True, interest="lasting"), "met"),
)  # fmt: skip
give_examples(
    haste_is_filled_in,
    Example(
        "In direct gevaar, en er is al het een en ander niet opgeschreven.",
        PlacementFacts(acute=True, deciders=False),
        "met",
    ),
    Example("Zonder haast.", PlacementFacts(deciders=False), "fits"),
)
give_examples(
    foster_carers_may_block,
    Example("Moeder wil het stoppen na tien maanden.", EndingFacts(True, True, "consent", 300), "fits"),
    Example(
        "Moeder wil het stoppen na veertien maanden; de pleegouders zeggen nee.",
        EndingFacts(True, True, "consent", 435),
        "met",
    ),
    Example(
        "Na veertien maanden, en de pleegouders zijn het eens.",
        EndingFacts(True, True, "consent", 435, carers_agree=True),
        "fits",
    ),
    Example("De rechter plaatste het kind hier.", EndingFacts(True, True, "out_of_home", 435), "fits"),
    Example("Er is direct gevaar in het pleeggezin.", EndingFacts(True, True, "consent", 435, danger=True), "fits"),
)
give_examples(
    move_was_advised,
    Example("Het contract stopt en het team gaf nog geen antwoord.", MoveFacts(True), "met"),
    Example("Het contract stopt en het team keek mee.", MoveFacts(True, advised=True), "fits"),
    Example("Een kamer om zelf te wonen, eigen wens: het team kijkt achteraf.", MoveFacts(True, "own_wish"), "fits"),
    Example("In direct gevaar: het team kijkt achteraf.", MoveFacts(True, acute=True), "fits"),
    Example("Voor het eerst ergens anders.", MoveFacts(False), "fits"),
)
