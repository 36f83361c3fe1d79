"""What people may do with who is who."""

from roer.core.actions import action
from roer.core.codes import Role

HELPERS = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER})
OWN = frozenset({Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN})

register_person = action(
    "people.register_person", says="een kind, ouder of opvoeder inschrijven", roles=HELPERS | {Role.REFERRER}
)
change_name = action(
    "people.change_name", says="de eigen naam veranderen, of die van wie je helpt", roles=HELPERS | OWN,
    when=lambda actor, dossier: actor.role in HELPERS or dossier.person_id == actor.person_id,
)  # fmt: skip
begin_from_message = action(
    "people.begin_from_message", says="een dossier beginnen voor wie in een bericht van een ander staat",
    roles={Role.BACK_OFFICE},
)  # fmt: skip
record_facts = action("people.record_facts", says="gezag, geboortedatum en maatregelen vastleggen", roles=HELPERS)
involve = action("people.involve", says="een collega bij de hulp betrekken", roles=HELPERS)
let_in = action(
    "people.let_in", says="met een vraag iemand erbij laten die hem oppakt",
    roles=HELPERS | {
        Role.ASSESSOR, Role.DECIDER, Role.BACK_OFFICE, Role.REFERRER, Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN,
        Role.GUEST, Role.COMPLAINTS_OFFICER,
    },
)  # fmt: skip
import_register = action(
    "people.import_register", says="personen uit het bevolkingsregister inlezen", roles={Role.ADMINISTRATOR}
)
record_registration = action(
    "people.record_registration", says="een registratie in SKJ of BIG vastleggen", roles={Role.ADMINISTRATOR}
)
merge = action(
    "people.merge", says="twee dossiers van één persoon of gezin samenvoegen, of weer splitsen", roles=HELPERS
)
