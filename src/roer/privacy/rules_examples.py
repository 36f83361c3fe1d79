"""Examples of this room's rules: the tests run them, the norms book prints them."""

from datetime import date

from roer.core.rules import Example, give_examples
from roer.privacy.rules import (
    AnswerFacts,
    CopyFacts,
    DestroyFacts,
    EndFacts,
    OutcomeFacts,
    QuestionFacts,
    SharingFacts,
    answer_within_month,
    asks_whole_file,
    both_offers_before_the_end,
    consent_is_no_condition,
    copy_offered_first,
    family_knows_before,
    information_is_narrow,
    makes_condition,
    names_one,
    own_words_go_with_a_yes,
    receiver_is_named,
    refusal_names_a_ground,
    representative_never_destroys,
    sharing_has_a_ground,
    sharing_without_yes_is_weighed,
    without_yes_names_the_law,
)

give_examples(
    representative_never_destroys,
    Example("Een moeder vraagt om een notitie over de hulp te vernietigen.", DestroyFacts(True, False), "fits"),
    Example("Een vader vraagt om een veiligheidsnotitie te vernietigen.", DestroyFacts(True, True), "met"),
    Example("Een meisje van 17 vraagt haar eigen woorden te vernietigen.", DestroyFacts(False, True), "fits"),
)
give_examples(
    copy_offered_first,
    Example("De kopie is opgehaald.", CopyFacts(answered=True), "fits"),
    Example("Op het aanbod van een kopie is nog geen antwoord.", CopyFacts(answered=False), "met"),
)
give_examples(
    answer_within_month,
    Example("Gevraagd op 1 maart, beantwoord op 20 maart.", AnswerFacts(date(2027, 4, 1), date(2027, 3, 20)), "fits"),
    Example("Op 2 april is er nog geen antwoord.", AnswerFacts(date(2027, 4, 1), date(2027, 4, 2)), "met"),
)
give_examples(
    refusal_names_a_ground,
    Example("Ja, het is verbeterd.", OutcomeFacts("granted", "", False), "fits"),
    Example("Nee, zonder uitleg.", OutcomeFacts("refused", "law", False), "met"),
    Example("Voor een deel, zonder reden uit de wet.", OutcomeFacts("partly", "", True), "met"),
    Example("Nee, met reden en uitleg.", OutcomeFacts("refused", "others_interest", True), "fits"),
)


def _sharing(ground: str = "consent", receiver: str = "Huisarts De Vries", **more: bool) -> SharingFacts:
    """A sharing with a yes, unless told otherwise."""
    facts = {"has_reason": True, "less_is_not_enough": False, "in_proportion": False, "own_words": False} | more
    return SharingFacts(ground, names_one(receiver), **facts)


WEIGHED = {"less_is_not_enough": True, "in_proportion": True}
give_examples(
    sharing_has_a_ground,
    Example("Met toestemming en met een reden naar de huisarts.", _sharing(), "fits"),
    Example("Er is geen grond gekozen.", _sharing(""), "met"),
    Example("Er staat niet bij waarom.", _sharing(has_reason=False), "met"),
)
give_examples(
    receiver_is_named,
    Example("Naar huisarts De Vries.", _sharing(), "fits"),
    Example("Naar alle partners.", _sharing(receiver="alle partners"), "met"),
    Example("Naar iedereen die helpt.", _sharing(receiver="Iedereen die helpt"), "met"),
    Example("Naar basisschool De Allee: een naam die op een ruim woord lijkt.", _sharing(receiver="De Allee"), "fits"),
)
give_examples(
    sharing_without_yes_is_weighed,
    Example("Met toestemming: er is niets extra nodig.", _sharing(), "fits"),
    Example("Voor de veiligheid, beide vragen beantwoord.", _sharing("safety", **WEIGHED), "fits"),  # type: ignore[arg-type]
    Example("Voor de veiligheid, maar minder was genoeg.", _sharing("safety", in_proportion=True), "met"),
)
give_examples(
    without_yes_names_the_law,
    Example("Met toestemming: er is geen wet nodig.", _sharing(lawful=False), "fits"),
    Example("De meldcode, naar Veilig Thuis.", _sharing("safety", lawful=True), "fits"),
    Example("'Veiligheid', naar de voetbalclub.", _sharing("safety", lawful=False), "met"),
    Example("De wet zegt het niet voor deze ontvanger.", _sharing("law", lawful=False), "met"),
)
give_examples(
    family_knows_before,
    Example("De wet vraagt erom, en het gezin weet het sinds gisteren.", _sharing("law", told_before=True), "fits"),
    Example("De wet vraagt erom, en niemand vertelde het.", _sharing("law", told_before=False), "met"),
    Example("Er is gevaar: eerst sturen, daarna vertellen.", _sharing("safety", told_before=False), "fits"),
    Example("Met toestemming: vragen is vertellen.", _sharing(told_before=False), "fits"),
)
give_examples(
    own_words_go_with_a_yes,
    Example("De woorden van een kind gaan met een ja naar school.", _sharing(own_words=True), "fits"),
    Example("De woorden van een kind gaan mee omdat de wet iets vraagt.", _sharing("law", own_words=True), "met"),
    Example("Er is gevaar, en de woorden van het kind zijn nodig.", _sharing("safety", own_words=True), "fits"),
)
LAST = date(2026, 5, 10)
give_examples(
    both_offers_before_the_end,
    Example("De dag na het einde, twee keer aangeboden.", EndFacts(LAST, date(2026, 5, 11), True, True, False), "fits"),
    Example("Op de laatste dag zelf.", EndFacts(LAST, LAST, True, True, False), "met"),
    Example("Maar één keer aangeboden.", EndFacts(LAST, date(2026, 5, 11), True, False, False), "met"),
    Example("Niet gevonden; iemand met naam besloot.", EndFacts(LAST, date(2026, 5, 11), False, False, True), "fits"),
)


def _question(*asked: str, readers: str = "Fatima en haar stand-in Joost", said: str = "") -> QuestionFacts:
    """A question with a purpose for each part."""
    whole = any(asks_whole_file(each) for each in asked)
    return QuestionFacts(len(asked), True, whole, names_one(readers), makes_condition(said))


give_examples(
    information_is_narrow,
    Example(
        "Advies over medicijnen op school, twee lezers met naam.", _question("Advies over medicijnen op school"), "fits"
    ),
    Example("De hele medische voorgeschiedenis.", _question("De hele medische voorgeschiedenis"), "met"),
    Example("Stuur het volledige dossier.", _question("Stuur het volledige dossier"), "met"),
    Example("Niemand is genoemd die het antwoord leest.", _question("Advies over slapen", readers=""), "met"),
    Example("Iedereen leest het antwoord.", _question("Advies over slapen", readers="iedereen"), "met"),
    Example("Er wordt niets gevraagd.", _question(), "met"),
)
give_examples(
    consent_is_no_condition,
    Example(
        "De hulp gaat ook bij een nee door.", _question("Advies", said="De hulp gaat door, ook bij een nee."), "fits"
    ),
    Example("Zonder handtekening geen hulp.", _question("Advies", said="Zonder handtekening geen hulp."), "met"),
    Example("Het is een voorwaarde.", _question("Advies", said="Dit is een voorwaarde voor de hulp."), "met"),
)
