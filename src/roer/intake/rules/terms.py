"""The figures of this room: within how many working days somebody answers, and how many talks before somebody looks."""

from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Param, Source

_LAW_IS_SILENT = "de wet noemt geen dagen: Roer kiest"

ANSWER_DAYS = REGISTRY.add_param(
    Param(
        "intake.answer_working_days", 5, gettext_noop("werkdagen"),
        Source("Jeugdwet", article="2.3 lid 1", also=_LAW_IS_SILENT, to_be_checked=True), "lower", "2015-01-01",
    )
)  # fmt: skip
ROUTE_DAYS = REGISTRY.add_param(
    Param(
        "intake.complete_route_working_days", 5, gettext_noop("werkdagen"),
        Source("Jeugdwet", article="2.6 lid 1b", also=_LAW_IS_SILENT, to_be_checked=True), "lower", "2015-01-01",
    )
)  # fmt: skip
TALKS = Param(
    "intake.talks_before_signal", 4, gettext_noop("gesprekken"), Source("KOM", lines="736-737"), None, "2016-12-01"
)
CONSENT_AGE = Param(
    "intake.consent_with_parents_from", 12, gettext_noop("jaar"), Source("Jeugdwet", article="7.3.4 lid 2, 7.3.15 lid 1"),
    None, "2015-01-01",
)  # fmt: skip
OWN_CONSENT_AGE = Param(
    "intake.consent_alone_from", 16, gettext_noop("jaar"), Source("Jeugdwet", article="7.3.5 lid 1"), None, "2015-01-01"
)
YOUNG_YEARS = Param(
    "intake.young_for_long_care", 12, gettext_noop("jaar"),
    Source("KOM", lines="1101-1105", also="het rapport noemt geen leeftijd: Roer kiest"), None, "2016-12-01",
)  # fmt: skip
CONTACT_HOURS = REGISTRY.add_param(
    Param(
        "intake.urgent_contact_hours", 24, gettext_noop("uur"),
        Source("ACT", lines="281-283", also="het programma noemt geen uren: Roer kiest"), "lower", "2018-04-16",
    )
)  # fmt: skip
LIGHT_WEEKS = REGISTRY.add_param(
    Param(
        "intake.light_help_weeks", 12, gettext_noop("weken"),
        Source("KOM", lines="956-960", also="het rapport noemt geen weken: Roer kiest"), "lower", "2016-12-01",
    )
)  # fmt: skip
AFTERCARE_MONTHS = REGISTRY.add_param(
    Param(
        "intake.aftercare_months", 3, gettext_noop("maanden"),
        Source("KOM", lines="932-935", also="het rapport noemt geen maanden: Roer kiest"), "lower", "2016-12-01",
    )
)  # fmt: skip
HEAVIER_DAYS = REGISTRY.add_param(
    Param(
        "intake.heavier_help_answer_days", 14, gettext_noop("dagen"),
        Source("KOM", lines="102-107", also="het rapport noemt geen dagen: Roer kiest"), "lower", "2016-12-01",
    )
)  # fmt: skip
SECOND_LOOK_DAYS = REGISTRY.add_param(
    Param(
        "intake.second_look_working_days", 10, gettext_noop("werkdagen"),
        Source("KOM", lines="107-109", also="het rapport noemt geen dagen: Roer kiest"), "lower", "2016-12-01",
    )
)  # fmt: skip
CHILD_SEEN_DAYS = REGISTRY.add_param(
    Param(
        "intake.child_seen_days", 42, gettext_noop("dagen"),
        Source("WVA", lines="130-136", also="de bron noemt geen dagen: Roer kiest"), "lower", "2018-04-16",
    )
)  # fmt: skip
REDIRECTS = REGISTRY.add_param(
    Param(
        "intake.redirects_before_signal", 2, gettext_noop("keer"),
        Source("KOM", lines="745-746", also="het rapport noemt geen aantal: Roer kiest"), "lower", "2016-12-01",
    )
)  # fmt: skip
