"""Examples of this room's rules: the tests run them, the norms book prints them."""

from roer.core.rules import Example, give_examples
from roer.dossier.rules import WriterFacts, own_words_stay

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
