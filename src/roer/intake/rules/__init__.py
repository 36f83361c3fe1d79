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
from roer.intake.rules.looking import (
    ApartFacts,
    BasisFacts,
    ClosingFacts,
    GpFacts,
    LightFacts,
    PageFacts,
    PassingFacts,
    RedirectFacts,
    SecondLookFacts,
    basis_comes_along,
    child_is_not_talked_about_alone,
    closing_is_not_silent,
    expert_looks_before_light_help,
    growing_up_goes_past_the_team,
    many_redirects_are_seen,
    no_is_not_said_by_one_team_alone,
    nobody_lets_go_before_the_next_accepts,
    own_strength_is_not_a_way_out,
    page_says_does_and_does_not,
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
from roer.intake.rules.terms import (
    AFTERCARE_MONTHS,
    ANSWER_DAYS,
    CHILD_SEEN_DAYS,
    CONTACT_HOURS,
    HEAVIER_DAYS,
    LIGHT_WEEKS,
    ROUTE_DAYS,
    SECOND_LOOK_DAYS,
)

__all__ = [
    "AFTERCARE_MONTHS", "ANSWER_DAYS", "CHILD_SEEN_DAYS", "CONTACT_HOURS", "HEAVIER_DAYS", "LIGHT_WEEKS", "ROUTES",
    "ROUTE_DAYS", "SECOND_LOOK_DAYS", "ApartFacts", "Asked", "BasisFacts", "ClosingFacts", "ConsentFacts",
    "FaceFacts", "GpFacts", "Holder", "LightFacts", "Need", "OfferFacts", "OpinionFacts", "PageFacts", "PassingFacts",
    "PresenceFacts", "RedirectFacts", "ReferralFacts", "RouteFacts", "RouteSays", "SecondLookFacts", "SharingFacts",
    "TalkFacts", "basis_comes_along", "child_is_heard", "child_is_not_talked_about_alone", "child_is_there",
    "closing_is_not_silent", "consent_is_complete", "expert_looks_before_light_help", "family_group_plan_comes_first",
    "fifth_talk_is_seen", "growing_up_goes_past_the_team", "help_never_waits_for_sharing", "institution_has_a_title",
    "many_redirects_are_seen", "new_face_has_a_reason", "no_is_not_said_by_one_team_alone",
    "nobody_lets_go_before_the_next_accepts", "own_strength_is_not_a_way_out", "page_says_does_and_does_not",
    "referral_names_who", "supporter_is_offered", "who_must_consent",
]  # fmt: skip
