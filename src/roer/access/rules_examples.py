"""Examples of this room's rules: the tests run them, the norms book prints them."""

from roer.access.rules import QualifiedFacts, TwoRolesFacts, access_role_is_qualified, two_roles_by_own_wish
from roer.core.rules import Example, give_examples

give_examples(
    two_roles_by_own_wish,
    Example("Anna is maatje van Finn en wordt vertrouwenspersoon van een ander kind.", TwoRolesFacts(False), "fits"),
    Example("Anna is maatje van Finn en wordt ook zijn vertrouwenspersoon.", TwoRolesFacts(True), "met"),
)
give_examples(
    access_role_is_qualified,
    Example("Een medewerker van een aanbieder.", QualifiedFacts(False, False), "fits"),
    Example("Iemand van het team met een registratie in SKJ.", QualifiedFacts(True, True), "fits"),
    Example("Iemand van het team zonder registratie, en er staat niets bij.", QualifiedFacts(True, False), "met"),
    Example("Zonder registratie, met een reden maar zonder laatste dag.", QualifiedFacts(True, False, True), "met"),
    Example("Zonder registratie, met een reden en een laatste dag.", QualifiedFacts(True, False, True, True), "fits"),
)
