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
