"""Examples of this room's rules: the tests run them, the norms book prints them."""

from roer.core.rules import Example, give_examples
from roer.dossier.rules import (
    ContactFacts,
    OfferedFacts,
    PlanFacts,
    ReviewFacts,
    SecondPlanFacts,
    WriterFacts,
    contact_as_wished,
    heard_before_far_reaching,
    heard_in_every_review,
    one_family_plan,
    own_plan_comes_first,
    own_words_stay,
    plan_is_complete,
    plan_starts_with_the_family,
)

give_examples(
    own_words_stay,
    Example("Een moeder verbetert haar eigen hulpvraag.", WriterFacts(own_words=True, by_speaker=True), "fits"),
    Example(
        "Een hulpverlener wil de hulpvraag van de moeder veranderen in 'opvoedprobleem'.",
        WriterFacts(own_words=True, by_speaker=False), "met",
    ),
    Example(
        "Een ouder wil de notitie van een hulpverlener veranderen. Dat gaat met een verzoek om verbetering.",
        WriterFacts(own_words=False, by_speaker=False), "met",
    ),
)  # fmt: skip


def _plan(weight: str = "ordinary", **more: object) -> PlanFacts:
    whole = {"goals": 1, "agreements": 1, "open_actions": 0, "child_help": True, "family_help": True, "matters": True}
    return PlanFacts(weight=weight, **{**whole, **more})  # type: ignore[arg-type]


give_examples(
    one_family_plan,
    Example("Het eerste gezinsplan.", SecondPlanFacts(0), "fits"),
    Example("Een tweede gezinsplan, omdat twee huizen niet samen kunnen plannen.", SecondPlanFacts(1), "met"),
)
give_examples(
    plan_is_complete,
    Example("Alles staat erin.", _plan(), "fits"),
    Example("Eén actie heeft geen naam en geen dag.", _plan(open_actions=1), "met"),
    Example("Er is geen doel.", _plan(goals=0), "met"),
    Example("Niets over hulp voor de ouders, ook niet 'niet nodig'.", _plan(family_help=False), "met"),
    Example("Een licht plan met één afspraak.", _plan("light", goals=0, child_help=False, family_help=False), "fits"),
    Example("Een licht plan zonder afspraak.", _plan("light", agreements=0), "met"),
)
give_examples(
    plan_starts_with_the_family,
    Example("Een jongere schreef: een eigen brommerwerkplaats.", _plan(), "fits"),
    Example("Niemand zei iets over wat belangrijk is.", _plan(matters=False), "met"),
)
give_examples(
    heard_before_far_reaching,
    Example("Een uithuisplaatsing, kind en ouders zijn gevraagd.", ReviewFacts("far_reaching", True, True), "fits"),
    Example(
        "Een uithuisplaatsing met alleen het oordeel van de hulpverlener.",
        ReviewFacts("far_reaching", False, False),
        "met",
    ),
    Example("Een uithuisplaatsing, alleen de ouders zijn gevraagd.", ReviewFacts("far_reaching", False, True), "met"),
    Example(
        "Een leescoach, nog niemand gevraagd: dat is niet ingrijpend.", ReviewFacts("ordinary", False, False), "fits"
    ),
)
give_examples(
    heard_in_every_review,
    Example("Een leescoach, kind en ouders gaven antwoord.", ReviewFacts("ordinary", True, True), "fits"),
    Example("Een leescoach, het kind is nog niet gevraagd.", ReviewFacts("ordinary", False, True), "met"),
    Example("Een uithuisplaatsing: daar geldt de strengere regel.", ReviewFacts("far_reaching", False, False), "fits"),
)


def _wished(way: str, hour: int, weekday: int) -> ContactFacts:
    return ContactFacts(way, hour, weekday, ways=("message", "call"), not_at_school=True)


give_examples(
    contact_as_wished,
    Example("Bellen op dinsdag om tien uur, op een schooldag.", _wished("call", 10, 1), "met"),
    Example("Een bericht op dinsdag om tien uur.", _wished("message", 10, 1), "fits"),
    Example("Bellen op zaterdag om tien uur.", _wished("call", 10, 5), "fits"),
    Example("Beeldbellen, terwijl de jongere dat niet wil.", _wished("video", 17, 1), "met"),
    Example("Bellen om negen uur, terwijl het na tien mag.", ContactFacts("call", 9, 6, from_hour=10), "met"),
    Example(
        "Bellen om acht uur 's avonds, terwijl het tot zeven mag.", ContactFacts("call", 20, 6, until_hour=19), "met"
    ),
    Example("Er is niets gewenst.", ContactFacts("call", 10, 1), "fits"),
)
give_examples(
    own_plan_comes_first,
    Example("Een hulpverleningsplan zonder aanbod en zonder reden.", OfferedFacts("care_plan", False, False), "met"),
    Example("De ouders zeiden nee op 3 maart.", OfferedFacts("care_plan", True, False), "fits"),
    Example("Concrete bedreiging: geweld door de vader.", OfferedFacts("care_plan", False, True), "fits"),
    Example("Het gezinsplan van het gezin zelf.", OfferedFacts("family_plan", False, False), "fits"),
)
