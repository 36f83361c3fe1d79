"""What law and norms ask on the way to help. Facts in, a reason or nothing out; examples stand in rules_examples.py."""

from roer.intake.rules.consent import (
    Asked,
    ConsentFacts,
    Holder,
    Need,
    SharingFacts,
    consent_is_complete,
    help_never_waits_for_sharing,
    who_must_consent,
)
from roer.intake.rules.route import (
    ROUTES,
    ReferralFacts,
    RouteFacts,
    RouteSays,
    institution_has_a_title,
    referral_names_who,
)
from roer.intake.rules.talk import (
    FaceFacts,
    OfferFacts,
    OpinionFacts,
    PresenceFacts,
    TalkFacts,
    child_is_heard,
    child_is_there,
    family_group_plan_comes_first,
    fifth_talk_is_seen,
    new_face_has_a_reason,
    supporter_is_offered,
)
from roer.intake.rules.terms import ANSWER_DAYS, ROUTE_DAYS

__all__ = [
    "ANSWER_DAYS", "ROUTES", "ROUTE_DAYS", "Asked", "ConsentFacts", "FaceFacts", "Holder", "Need", "OfferFacts",
    "OpinionFacts", "PresenceFacts", "ReferralFacts", "RouteFacts", "RouteSays", "SharingFacts", "TalkFacts",
    "child_is_heard", "child_is_there", "consent_is_complete", "family_group_plan_comes_first", "fifth_talk_is_seen",
    "help_never_waits_for_sharing", "institution_has_a_title", "new_face_has_a_reason", "referral_names_who",
    "supporter_is_offered", "who_must_consent",
]  # fmt: skip
