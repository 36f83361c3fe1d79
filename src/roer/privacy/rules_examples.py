"""Examples of this room's rules: the tests run them, the norms book prints them."""

from datetime import date

from roer.core.rules import Example, give_examples
from roer.privacy.rules import (
    AnswerFacts,
    CopyFacts,
    DestroyFacts,
    OutcomeFacts,
    answer_within_month,
    copy_offered_first,
    refusal_names_a_ground,
    representative_never_destroys,
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
