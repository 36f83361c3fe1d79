"""Examples of the rules of this room: tests run them, the norms book prints them."""

from roer.core.rules import Example, give_examples
from roer.safety.rules import TieFacts, nobody_stays_alone_with_a_private_tie

give_examples(
    nobody_stays_alone_with_a_private_tie,
    Example("Joost kent het gezin alleen van zijn werk.", TieFacts("none"), "fits"),
    Example("Joost is de buurman van moeder. Hij helpt; een collega neemt het over.", TieFacts("knows"), "met"),
    Example("Moeder wilde Joost niet in het dossier.", TieFacts("shut_out"), "met"),
)
