"""Examples of this room's rules: the tests run them, the norms book prints them."""

from datetime import date

from roer.core.rules import Example, give_examples
from roer.dossier.rules import (
    ClosingFacts,
    ContactFacts,
    MentorFacts,
    MentorReviewFacts,
    OfferedFacts,
    PlanFacts,
    ReviewFacts,
    SecondPlanFacts,
    StepFacts,
    WriterFacts,
    age_is_no_reason,
    buddy_is_independent,
    closing_has_results,
    contact_as_wished,
    ending_is_weighty,
    heard_before_far_reaching,
    heard_in_every_review,
    mentor_at_review,
    mentor_is_chosen,
    money_before_care,
    one_family_plan,
    own_mentor_was_talked_with,
    own_network_first,
    own_plan_comes_first,
    own_words_stay,
    plan_has_second_reader,
    plan_is_complete,
    plan_starts_with_the_family,
    sought_mentor_is_safe,
    speed_or_price_explained,
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
    Example("Twee organisaties helpen, en er staat niet wie aan de bel trekt.", _plan(parties=2, together=True), "met"),
    Example("Twee organisaties, en alles staat erin.", _plan(parties=2, alarm=True, together=True), "fits"),
    Example("Een uithuisplaatsing zonder iets over veiligheid.", _plan("far_reaching"), "met"),
)
give_examples(
    plan_has_second_reader,
    Example("Een uithuisplaatsing zonder veiligheid en zonder tweede lezer.", _plan("far_reaching"), "met"),
    Example("Hetzelfde, een collega leest mee.", _plan("far_reaching", second_reader=True), "fits"),
    Example("Een uithuisplaatsing waar alles in staat.", _plan("far_reaching", safety=True), "fits"),
    Example("Een gewoon plan zonder doel.", _plan(goals=0), "fits"),
)


give_examples(
    money_before_care,
    Example(
        "Huurschuld is het grootste probleem, en het plan geeft alleen opvoedhulp.", _plan(main_domain="money"), "met"
    ),
    Example("Huurschuld, en hulp bij schulden is afgesproken.", _plan(main_domain="money", subsistence=True), "fits"),
    Example("Opvoeden is het grootste probleem.", _plan(main_domain="upbringing"), "fits"),
)


def _closing(**more: object) -> ClosingFacts:
    whole = {
        "weight": "ordinary",
        "child_asked": True,
        "parents_asked": True,
        "worker_asked": True,
        "reason": "reached",
    }
    return ClosingFacts(**{**whole, **more})  # type: ignore[arg-type]


give_examples(
    ending_is_weighty,
    Example("Een aanbieder stopt de hulp van Lina (15), zij wil die houden en er is geen gewichtige reden.",
            _closing(against_wish=True), "met"),
    Example("Er is een gewichtige reden, maar Lina is niet gevraagd.",
            _closing(against_wish=True, weighty=True, child_asked=False), "met"),
    Example("Er is een gewichtige reden en Lina is gevraagd.", _closing(against_wish=True, weighty=True), "fits"),
    Example("Het gezin stopt zelf.", _closing(by_family=True, against_wish=True), "fits"),
)  # fmt: skip
give_examples(
    closing_has_results,
    Example("Ieder zei wat de hulp bracht, en de doelen zijn gehaald.", _closing(), "fits"),
    Example("De jongere is niet gevraagd wat de hulp bracht.", _closing(child_asked=False), "met"),
    Example("Er staat niet waarom het plan stopt.", _closing(reason=None), "met"),
    Example("Een licht plan met één reden.", _closing(weight="light", child_asked=False, worker_asked=False), "fits"),
    Example("Het gezin stopt zelf, zonder iets te zeggen.", ClosingFacts("ordinary", by_family=True), "fits"),
)
give_examples(
    speed_or_price_explained,
    Example("Het was te duur, zonder uitleg.", _closing(reason="price"), "met"),
    Example("Het was te duur, en er staat waarom.", _closing(reason="price", explained=True), "fits"),
    Example("De doelen zijn gehaald.", _closing(), "fits"),
)
give_examples(
    age_is_no_reason,
    Example("De reden is dat de jongere 18 werd.", _closing(reason="turned_18"), "met"),
    Example("Andere hulp past beter.", _closing(reason="other_help"), "fits"),
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

DAY = date(2026, 5, 1)


def _mentor(**more: object) -> MentorFacts:
    safe = {"chosen": True, "sought": True, "begins_on": DAY, "certificate_on": date(2026, 4, 1), "independent": True}
    return MentorFacts(**{**safe, **more})  # type: ignore[arg-type]


give_examples(
    mentor_is_chosen,
    Example("Ilias koos zelf zijn mentor.", _mentor(), "fits"),
    Example("Een casemanager koos een mentor en Ilias zei nog niets.", _mentor(chosen=False), "met"),
)
give_examples(
    sought_mentor_is_safe,
    Example("Een maatje met een VOG van een maand oud en een verklaring.", _mentor(), "fits"),
    Example("Een maatje zonder VOG.", _mentor(certificate_on=None), "met"),
    Example("Een VOG van een half jaar oud.", _mentor(certificate_on=date(2025, 11, 1)), "met"),
    Example("Wel een VOG, geen verklaring van onafhankelijkheid.", _mentor(independent=False), "met"),
    Example("Een tante die de jongere zelf vroeg.", _mentor(sought=False, certificate_on=None), "fits"),
)
give_examples(
    own_mentor_was_talked_with,
    Example("De tante en de jongere spraken over de rol.", _mentor(sought=False, talked=True), "fits"),
    Example("Er is nog niet over gesproken.", _mentor(sought=False), "met"),
    Example("Een gezocht maatje: daar geldt de VOG.", _mentor(), "fits"),
)
give_examples(
    buddy_is_independent,
    Example("Een maatje dat nergens in de jeugdhulp werkt.", _mentor(), "fits"),
    Example("Een maatje dat bij een aanbieder werkt.", _mentor(works_for_provider_or_municipality=True), "met"),
    Example(
        "Een tante die bij de gemeente werkt, door de jongere gekozen.",
        _mentor(sought=False, works_for_provider_or_municipality=True), "fits",
    ),
)  # fmt: skip
give_examples(
    own_network_first,
    Example("Iemand uit het eigen netwerk.", StepFacts((), ()), "fits"),
    Example(
        "Een professional, zonder eerst in het netwerk te zoeken.", StepFacts(("network", "independent"), ()), "met"
    ),
    Example("Een maatje, nadat in het netwerk niemand was gevonden.", StepFacts(("network",), ("network",)), "fits"),
)
give_examples(
    mentor_at_review,
    Example("De JIM was erbij.", MentorReviewFacts(1, 1), "fits"),
    Example("Er is een JIM, en niemand sprak hem.", MentorReviewFacts(1, 0), "met"),
    Example("Er is geen mentor, of de jongere wilde het zonder.", MentorReviewFacts(0, 0), "fits"),
)
