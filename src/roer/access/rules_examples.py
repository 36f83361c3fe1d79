"""Examples of this room's rules: the tests run them, the norms book prints them."""

from roer.access.rules import TwoRolesFacts, two_roles_by_own_wish
from roer.core.rules import Example, give_examples

give_examples(
    two_roles_by_own_wish,
    Example("Anna is maatje van Finn en wordt vertrouwenspersoon van een ander kind.", TwoRolesFacts(False), "fits"),
    Example("Anna is maatje van Finn en wordt ook zijn vertrouwenspersoon.", TwoRolesFacts(True), "met"),
)
