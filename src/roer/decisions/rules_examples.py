"""Examples of the rules of this room: tests run them, the norms book prints them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from roer.core.rules import Example, give_examples
from roer.decisions import rules
from roer.decisions.codes import CHECKLISTS, CURRENT_CHECKLIST, Interest, Outcome, Part
from roer.decisions.rules import Author, DecisionFacts, LightestFacts, MovedFacts, RegistrationFacts

DEWI, WIM, LOTTE, WIMS_PERSON = UUID(int=1), UUID(int=2), UUID(int=3), UUID(int=4)
ALL = frozenset(str(one) for one in CHECKLISTS[CURRENT_CHECKLIST].elements("far_reaching"))
FREE = Author(WIM, WIMS_PERSON, "gedragswetenschapper", True)
SECOND = Author(LOTTE, None, "orthopedagoog", True)
SELF = Author(DEWI, None, "consulent", True)
REFUSAL = DecisionFacts(
    weight="far_reaching",
    outcome=Outcome.REFUSE,
    decider=DEWI,
    assessment_finished=True,
    authors=(FREE, SECOND),
    elements=ALL,
    interests=frozenset({Interest.CHILD}),
    age=10,
    child_asked_on=date(2026, 3, 3),
    child_version=True,
    child_version_current=True,
    parts=frozenset({*rules.WHOLE, Part.NOT_GRANTED, Part.CHILD_SAID, Part.CHILD_DONE, Part.EXAMINED}),
    objection_until=date(2026, 4, 21),
    sent_on=date(2026, 3, 10),
)
GRANT = DecisionFacts(
    weight="ordinary",
    outcome=Outcome.GRANT,
    decider=DEWI,
    assessment_finished=True,
    authors=(FREE,),
    provisions=1,
    parts=frozenset({*rules.SHORT, Part.CHILD_SAID}),
    interests=frozenset({Interest.CHILD}),
    age=10,
    objection_until=date(2026, 4, 21),
    sent_on=date(2026, 3, 10),
)


def without(facts: DecisionFacts, *parts: str) -> DecisionFacts:
    """The same decision without these parts."""
    return replace(facts, parts=facts.parts - set(parts))


def also(facts: DecisionFacts, *parts: str, **more: object) -> DecisionFacts:
    """The same decision with these parts too."""
    return replace(facts, parts=facts.parts | set(parts), **more)  # type: ignore[arg-type]


give_examples(
    rules.assessment_is_independent,
    Example("Een afwijzing rust op onderzoek van twee mensen die niet beslissen.", REFUSAL, "fits"),
    Example("Wie de afwijzing tekent, schreef zelf het onderzoek.", replace(REFUSAL, authors=(SELF,)), "met"),
    Example("Wie beslist, schreef mee aan het onderzoek.", replace(REFUSAL, authors=(FREE, SELF)), "met"),
    Example(
        "De schrijver zit in een andere rol op de stoel van de beslisser.",
        replace(REFUSAL, decider_person=WIMS_PERSON, authors=(FREE,)),
        "met",
    ),
    Example("De schrijver betaalt de hulp.", replace(REFUSAL, payers=frozenset({WIM})), "met"),
    Example(
        "De schrijver zei niet los te staan van het besluit.",
        replace(REFUSAL, authors=(replace(FREE, independent=False),)),
        "met",
    ),
    Example("Het onderzoek is nog niet klaar.", replace(REFUSAL, assessment_finished=False), "met"),
    Example("De hulp komt er zoals gevraagd; de beslisser keek zelf.", replace(GRANT, authors=(SELF,)), "fits"),
)
give_examples(
    rules.two_disciplines_look,
    Example("Een gedragswetenschapper en een orthopedagoog keken.", REFUSAL, "fits"),
    Example("Alleen een gedragswetenschapper keek.", replace(REFUSAL, authors=(FREE,)), "met"),
)
give_examples(
    rules.short_form_by_another,
    Example("Een collega vulde de korte vorm in.", GRANT, "fits"),
    Example("Wie beslist, vulde de korte vorm zelf in.", replace(GRANT, authors=(SELF,)), "met"),
)
give_examples(
    rules.assessment_is_whole,
    Example("Naar alle punten is gekeken.", REFUSAL, "fits"),
    Example("Over wie bij het kind horen staat niets.", replace(REFUSAL, elements=ALL - {"family_ties"}), "met"),
    Example(
        "Een kind met een beperking: over de ouders staat niets.",
        replace(REFUSAL, disability=True, elements=ALL | {"child_condition"}),
        "met",
    ),
    Example(
        "Een kind met een beperking: ook over kind en ouders is geschreven.",
        replace(REFUSAL, disability=True, elements=ALL | {"child_condition", "carers"}),
        "fits",
    ),
)
give_examples(
    rules.child_is_heard,
    Example("Gevraagd op 3 maart, en er staat wat ermee is gedaan.", REFUSAL, "fits"),
    Example(
        "Een jongen van 9 is gevraagd, maar er staat niet wat ermee is gedaan.",
        without(replace(REFUSAL, age=9), Part.CHILD_DONE),
        "met",
    ),
    Example("Niemand vroeg het kind, en er staat niet waarom.", replace(REFUSAL, child_asked_on=None), "met"),
    Example(
        "Het kind wilde niet praten; er staat wat toen is gedaan.",
        without(replace(REFUSAL, child_asked_on=None, child_not_asked="child_did_not_want"), Part.CHILD_SAID),
        "fits",
    ),
)
give_examples(
    rules.every_wish_is_answered,
    Example("Het kind wenste niets.", REFUSAL, "fits"),
    Example(
        "Een jongen wil op zijn school blijven, en niemand zei wat daarmee gebeurt.",
        replace(REFUSAL, wishes_open=1),
        "met",
    ),
    Example("De hulp komt er zoals gevraagd, met een wens erbij.", replace(GRANT, wishes_open=1), "fits"),
)
give_examples(
    rules.child_has_a_line,
    Example("Er staat: hij wil op zijn school blijven.", GRANT, "fits"),
    Example("Er staat niets over wat het kind wil.", without(GRANT, Part.CHILD_SAID), "met"),
)
give_examples(
    rules.everyone_was_asked,
    Example("Iedereen zei iets, ook wie het niet eens is.", replace(REFUSAL, answers=("agrees", "disagrees")), "fits"),
    Example("De zoon van 14 is niet gevraagd.", replace(REFUSAL, answers=("agrees",), unanswered=1), "met"),
    Example("Vader is twee keer gevraagd en zei niets.", replace(REFUSAL, answers=("agrees", "no_answer")), "fits"),
)
give_examples(
    rules.missing_answer_is_explained,
    Example("Van iedereen is bekend wat hij of zij vindt.", GRANT, "fits"),
    Example("Vader is nog niet gevraagd.", replace(GRANT, unanswered=1), "met"),
)
give_examples(
    rules.mandate_stands,
    Example("Dewi staat vandaag in het register.", GRANT, "fits"),
    Example("Het mandaat van Dewi eindigde gisteren.", replace(GRANT, in_mandate=False), "met"),
)
give_examples(
    rules.other_interest_is_named,
    Example("Alle redenen gaan over het kind.", REFUSAL, "fits"),
    Example(
        "Er is geen contract, en dat staat er niet bij.",
        replace(REFUSAL, interests=frozenset({Interest.ORGANISATIONAL})),
        "met",
    ),
    Example(
        "Er is geen contract; welk belang voorging en waarom, staat er.",
        also(
            REFUSAL,
            Part.PREVAILING,
            interests=frozenset({Interest.ORGANISATIONAL}),
            prevailing=str(Interest.ORGANISATIONAL),
        ),
        "fits",
    ),
)
give_examples(
    rules.other_interest_is_explained,
    Example("Alle redenen gaan over het kind.", GRANT, "fits"),
    Example("Geld speelt mee, zonder uitleg.", replace(GRANT, interests=frozenset({Interest.FINANCIAL})), "met"),
)
give_examples(
    rules.decision_is_whole,
    Example("Alles staat in de afwijzing.", REFUSAL, "fits"),
    Example("In de afwijzing staat geen waarom.", without(REFUSAL, Part.REASONING), "met"),
    Example(
        "Een pgb wordt zorg in natura; er staat niet wie wat doet.",
        also(without(REFUSAL, Part.WHO_DOES_WHAT), Part.GRANTED, outcome=Outcome.OTHER, provisions=1),
        "met",
    ),
    Example("Er komt andere hulp, maar welke staat er niet.", replace(REFUSAL, outcome=Outcome.OTHER), "met"),
)
give_examples(
    rules.short_letter_is_whole,
    Example("Een korte brief met alles erin.", GRANT, "fits"),
    Example("In de brief staat niet wie u kunt bellen.", without(GRANT, Part.CONTACT), "met"),
    Example("In de brief staat geen hulp.", replace(GRANT, provisions=0), "met"),
)
give_examples(
    rules.remedy_has_its_last_day,
    Example("Verstuurd op 10 maart; bezwaar tot en met 21 april.", GRANT, "fits"),
    Example("Er staat geen laatste dag.", replace(GRANT, objection_until=None), "met"),
)
give_examples(
    rules.child_can_read_it,
    Example("Een meisje van 10 krijgt een kindversie.", REFUSAL, "fits"),
    Example("Voor een meisje van 10 is er geen kindversie.", replace(REFUSAL, child_version=False), "met"),
    Example("De tekst is veranderd na de kindversie.", replace(REFUSAL, child_version_current=False), "met"),
    Example(
        "Een kind van vier; niemand vroeg om een kindversie.", replace(REFUSAL, age=4, child_version=False), "fits"
    ),
    Example(
        "Niemand weet hoe oud het kind is, en er is geen kindversie.",
        replace(REFUSAL, age=None, child_version=False),
        "met",
    ),
    Example("De hulp komt er zoals gevraagd.", GRANT, "fits"),
)
give_examples(
    rules.refusal_says_what_was_examined,
    Example("Er staat wat is uitgezocht en door wie.", REFUSAL, "fits"),
    Example(
        "Hulp uitgesteld, zonder wat is uitgezocht.",
        without(replace(REFUSAL, outcome=Outcome.POSTPONE), Part.EXAMINED),
        "met",
    ),
)
give_examples(
    rules.less_needs_an_inquiry,
    Example("Van 8 naar 4 uur, met onderzoek en uitleg.", replace(REFUSAL, outcome=Outcome.LOWER), "fits"),
    Example(
        "Van 8 naar 4 uur, zonder onderzoek.", without(replace(REFUSAL, outcome=Outcome.LOWER), Part.EXAMINED), "met"
    ),
    Example("Toegekend heet het, maar het is minder dan er was.", replace(GRANT, less_than_before=True), "met"),
)
give_examples(
    rules.no_contract_is_not_enough,
    Example("De verwijzing wordt gevolgd.", GRANT, "fits"),
    Example(
        "De specialist koos een aanbieder zonder contract; de gemeente geeft iets anders, zonder uitleg voor dit kind.",
        replace(REFUSAL, outcome=Outcome.OTHER, prescribed_not_contracted=True, differs_from_prescribed=True),
        "met",
    ),
    Example(
        "Er is uitleg voor dit kind, maar niet of een contract kan.",
        also(REFUSAL, Part.WHY_THIS_CHILD, prescribed_not_contracted=True, differs_from_prescribed=True),
        "met",
    ),
    Example(
        "Uitleg voor dit kind, en een contract kan niet.",
        also(
            REFUSAL,
            Part.WHY_THIS_CHILD,
            prescribed_not_contracted=True,
            differs_from_prescribed=True,
            exception_route="no",
        ),
        "fits",
    ),
)
give_examples(
    rules.other_help_fits_this_child,
    Example(
        "Er komt andere hulp, met uitleg voor dit kind.",
        also(REFUSAL, Part.WHY_THIS_CHILD, outcome=Outcome.OTHER),
        "fits",
    ),
    Example(
        "Een pgb wordt zorg in natura, zonder uitleg voor dit kind.",
        replace(REFUSAL, outcome=Outcome.OTHER, budget_becomes_kind=True),
        "met",
    ),
)
give_examples(
    rules.own_strength_names_people,
    Example(
        "Oma haalt op dinsdag; de ouders kunnen dat dragen; er is een antwoord.",
        also(REFUSAL, *rules.STRENGTH, own_strength=True),
        "fits",
    ),
    Example("Er staat alleen: netwerk aanwezig.", replace(REFUSAL, own_strength=True), "met"),
)
give_examples(
    rules.something_first_is_answered,
    Example("Eerst een training, met reden en antwoord.", also(REFUSAL, *rules.FIRST, something_first=True), "fits"),
    Example(
        "Eerst een training; de ouders kregen geen antwoord.",
        also(REFUSAL, Part.FIRST_WHY, something_first=True),
        "met",
    ),
)
give_examples(
    rules.tailoring_has_a_reason,
    Example("Na één gesprek besloten, met reden.", also(GRANT, Part.TAILORED, tailored=True), "fits"),
    Example("Na één gesprek besloten, zonder reden.", replace(GRANT, tailored=True), "met"),
)

KIND = replace(REFUSAL, outcome=Outcome.OTHER, budget_becomes_kind=True, budget_in_kind_bought=True)
give_examples(
    rules.budget_is_not_pushed_away,
    Example("Het gezin wil zelf van pgb naar een aanbieder.", replace(KIND, budget_statement="yes", parts=frozenset()), "fits"),
    Example("Het gezin zei nog niets.", KIND, "met"),
    Example("Het gezin wil niet, en er staat geen grond.", replace(KIND, budget_statement="no"), "met"),
    Example("Het gezin wil niet; er is onderzocht en er staat een grond uit de wet.",
            replace(KIND, budget_statement="no", budget_ground="other_use"), "fits"),
    Example("Er staat een grond, maar geen onderzoek.",
            replace(KIND, budget_statement="no", budget_ground="other_use", parts=frozenset({Part.REASONING})), "met"),
)  # fmt: skip
give_examples(
    rules.budget_goes_on_where_nothing_was_bought,
    Example("Deze hulp is op dezelfde manier ingekocht.", KIND, "fits"),
    Example("Deze hulp is niet ingekocht.", replace(KIND, budget_in_kind_bought=False), "met"),
    Example("Niemand weet of de hulp is ingekocht.", replace(KIND, budget_in_kind_bought=None), "met"),
    Example("Het pgb blijft.", replace(KIND, budget_becomes_kind=False, budget_in_kind_bought=None), "fits"),
)
give_examples(
    rules.budget_buys_the_hours,
    Example("Het pgb is genoeg voor alle uren.", GRANT, "fits"),
    Example("Het pgb koopt 7,5 van de 10 uur.", replace(GRANT, hours_short=Decimal("2.50")), "met"),
)
give_examples(
    rules.tariff_follows_a_policy_rule,
    Example("De regel van de gemeente staat erbij.", GRANT, "fits"),
    Example("Er staat een tarief zonder regel.", replace(GRANT, policy_named=False), "met"),
)
NO_BUDGET = replace(REFUSAL, budget_refused=True)
give_examples(
    rules.budget_refusal_names_the_test,
    Example("Er is geen pgb gevraagd.", REFUSAL, "fits"),
    Example("Geen pgb, en er staat niet waarom.", NO_BUDGET, "met"),
    Example("Vader kan de boekhouding niet doen; niemand keek wie kan helpen.",
            replace(NO_BUDGET, budget_test="able", budget_informed=True), "met"),
    Example("Er staat welke eis niet klopt en dat tante kan helpen, maar niet wanneer het is uitgelegd.",
            replace(NO_BUDGET, budget_test="able", parts=NO_BUDGET.parts | {Part.BUDGET_MENDS}), "met"),
    Example("Alles staat erin.",
            replace(NO_BUDGET, budget_test="able", budget_informed=True, parts=NO_BUDGET.parts | {Part.BUDGET_MENDS}), "fits"),
)  # fmt: skip
give_examples(
    rules.promise_is_kept_in_sight,
    Example("Er is meer beloofd en er komt meer.", replace(GRANT, promised="more"), "fits"),
    Example("Er is meer beloofd en er komt minder.", replace(REFUSAL, outcome=Outcome.LOWER, promised="more"), "met"),
    Example("Er is niets beloofd.", replace(REFUSAL, outcome=Outcome.LOWER, promised="nothing"), "fits"),
    Example("Het zou gelijk blijven en er komt minder.", replace(GRANT, less_than_before=True, promised="same"), "met"),
)
give_examples(
    rules.basis_comes_along,
    Example("De basis is er.", GRANT, "fits"),
    Example("Het gezin moet misschien het huis uit, en het besluit is alleen therapie.", replace(GRANT, basic_needs_open=1), "met"),
    Example("Het gezin moet misschien het huis uit, en er staat wat daarvoor gebeurt.",
            replace(GRANT, basic_needs_open=1, only_care=False), "fits"),
)  # fmt: skip
give_examples(
    rules.stay_is_no_move,
    Example("Tess woont thuis en verhuist met haar moeder.", MovedFacts(stays=False), "fits"),
    Example("Een kind woont in een gezinshuis; zijn ouders verhuizen.", MovedFacts(stays=True), "met"),
)
give_examples(
    rules.tailoring_names_facts_and_law,
    Example("Het gaat zoals het meestal gaat.", GRANT, "fits"),
    Example("Na één gesprek beslist; de feiten staan er, de wet niet.",
            replace(GRANT, tailored=True, parts=GRANT.parts | {Part.EXAMINED}), "met"),
    Example("Na één gesprek beslist, met feiten en wet.",
            replace(GRANT, tailored=True, parts=GRANT.parts | {Part.EXAMINED, Part.TAILORED_LAW}), "fits"),
)  # fmt: skip
give_examples(
    rules.registration_runs,
    Example("Haar registratie loopt.", RegistrationFacts(known=True, runs=True), "fits"),
    Example("Zijn registratie verliep gisteren.", RegistrationFacts(known=True, runs=False), "met"),
    Example("Een vrijwilliger zonder register.", RegistrationFacts(known=False, runs=False), "fits"),
)
give_examples(
    rules.lightest_help_that_fits,
    Example("Gesprekken op een praktijk; dat is ook de lichtste hulp die past.", LightestFacts(2, 2), "fits"),
    Example("Voor de zekerheid een specialist, en er staat niet waarom.", LightestFacts(3, 2), "met"),
    Example("Lichter dan nodig, en er staat niet waarom.", LightestFacts(1, 3), "met"),
    Example("Een specialist; er staat waarom.", LightestFacts(3, 2, True), "fits"),
    Example("Niemand zei welke hulp het lichtst past.", LightestFacts(3), "fits"),
)
give_examples(
    rules.own_payment_is_explained,
    Example("Niemand betaalt mee.", also(GRANT), "fits"),
    Example(
        "Een eigen bijdrage voor een kind met een beperking.", also(GRANT, own_payment=True, disability=True), "met"
    ),
    Example(
        "Een eigen bijdrage voor een kind dat dit altijd nodig heeft.",
        also(GRANT, own_payment=True, lasting=True),
        "met",
    ),
    Example("Een eigen bijdrage voor een ander kind.", also(GRANT, own_payment=True), "fits"),
)
