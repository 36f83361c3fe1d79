"""What people may do with a file. Which rows they see follows from the access rows; these say who may do what."""

from typing import Any

from roer.access.queries import labels_reached
from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Role

FAMILY = frozenset({Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN})
AROUND = frozenset({Role.BUDDY, Role.CHOSEN_MENTOR, Role.CLIENT_SUPPORTER, Role.NETWORK_MEMBER, Role.GUEST})
HELPERS = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER})
READERS = FAMILY | AROUND | HELPERS | {Role.CONFIDENTIAL_ADVISER, Role.ASSESSOR, Role.DECIDER, Role.REFERRER}


def reaches(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor read anything of this dossier now?"""
    return bool(labels_reached(dossier_id, actor))


def speaks(actor: Actor, dossier_id: Any) -> bool:
    """People write own words for themselves; a worker only writes down what somebody else says."""
    return reaches(actor, dossier_id) and (actor.role not in WORK_ROLES or actor.on_behalf_of is not None)


see_file = action("dossier.see_file", says="een dossier lezen, voor zover het openstaat", roles=READERS, when=reaches)
see_caseload = action("dossier.see_caseload", says="de eigen kinderen en gezinnen zien", roles=HELPERS)
write_words = action(
    "dossier.write_words", says="eigen woorden opschrijven", roles=FAMILY | AROUND | HELPERS, when=speaks
)
correct_words = action("dossier.correct_words", says="de eigen zin verbeteren", roles=FAMILY | AROUND)
write_note = action("dossier.write_note", says="een notitie schrijven", roles=HELPERS, when=reaches)
interpret = action("dossier.interpret", says="opschrijven hoe u eigen woorden begrijpt", roles=HELPERS, when=reaches)
not_meant = action("dossier.not_meant", says="zeggen: dit is niet wat ik bedoelde", roles=FAMILY | AROUND)
introduce = action("dossier.introduce", says="gezinsleden elkaars naam laten zien", roles=HELPERS)
make_plan = action("dossier.make_plan", says="een plan maken", roles=FAMILY | HELPERS, when=reaches)
change_plan = action("dossier.change_plan", says="samen aan het plan schrijven", roles=FAMILY | HELPERS, when=reaches)
mark_goal = action("dossier.mark_goal", says="een cijfer geven aan een doel", roles=FAMILY | HELPERS, when=reaches)
promise = action("dossier.promise", says="een afspraak een belofte maken", roles=FAMILY | HELPERS, when=reaches)
write_own = action(
    "dossier.write_own", says="het eigen leven tekenen en opschrijven", roles={Role.SELF, Role.PARENT, Role.CARER}
)
talk = action(
    "dossier.talk",
    says="berichten sturen en lezen",
    roles=FAMILY | AROUND | HELPERS | {Role.CONFIDENTIAL_ADVISER},
)
plan_contact = action("dossier.plan_contact", says="een afspraak maken met iemand", roles=HELPERS, when=reaches)
wish_contact = action("dossier.wish_contact", says="zeggen hoe iemand contact wil", roles=FAMILY)
limit_contact = action("dossier.limit_contact", says="berichten van iemand beperken", roles=HELPERS, when=reaches)
give_signal = action("dossier.give_signal", says="een seintje geven dat er iets is", roles={Role.SELF})
answer_signal = action("dossier.answer_signal", says="op een seintje antwoorden", roles=HELPERS)
group_plan = action(
    "dossier.group_plan", says="meeschrijven aan een familiegroepsplan", roles=FAMILY | AROUND | HELPERS
)
begin_group_plan = action("dossier.begin_group_plan", says="een familiegroepsplan beginnen", roles=FAMILY)
offer_group_plan = action(
    "dossier.offer_group_plan", says="een familiegroepsplan aanbieden", roles=HELPERS | {Role.DECIDER}, when=reaches
)
make_wish = action("dossier.make_wish", says="een wens of eigen oplossing inbrengen", roles=FAMILY)
answer_wish = action("dossier.answer_wish", says="antwoorden op een wens", roles=HELPERS, when=reaches)
name_mentor = action(
    "dossier.name_mentor", says="een mentor kiezen of voorstellen", roles=FAMILY | HELPERS, when=reaches
)
check_mentor = action("dossier.check_mentor", says="een mentor zoeken en nagaan", roles=HELPERS, when=reaches)
see_mentors = action("dossier.see_mentors", says="zien wie de mentor is", roles=FAMILY | HELPERS | AROUND)
review = action("dossier.review", says="samen terugkijken", roles=FAMILY | HELPERS, when=reaches)
convene = action("dossier.convene", says="een overleg voorbereiden en de teksten kiezen", roles=HELPERS, when=reaches)
see_meetings = action(
    "dossier.see_meetings", says="zien welke overleggen er zijn", roles=HELPERS | FAMILY, when=reaches
)
see_meeting = action("dossier.see_meeting", says="lezen wat een overleg te zien krijgt", roles=WORK_ROLES | FAMILY)
mark_self = action(
    "dossier.mark_self", says="zeggen hoe het gaat, met een cijfer", roles=FAMILY | HELPERS, when=reaches
)
