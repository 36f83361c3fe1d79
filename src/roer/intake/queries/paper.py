"""The forms that this room asks people to fill in, by step."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def forms_by_step() -> dict[Any, tuple[type[forms.Form], ...]]:
    """Every form on the way to help, by what people do with it."""
    from roer.intake import forms as ask  # forms read these queries
    from roer.intake import look_forms as look
    from roer.intake import rate_forms as rate
    from roer.intake import work_forms as work

    return {
        _("om hulp vragen"): (ask.OwnQuestionForm,),
        _("verwijzen"): (work.ReferForm,),
        _("antwoorden"): (ask.AnswerForm,),
        _("kijken wat er speelt"): (look.TriageForm, look.NeedsForm, look.FactorForm),
        _("een gesprek"): (work.PlanForm, work.HoldForm, rate.RateForm),
        _("het kind horen"): (work.OpinionForm,),
        _("toestemming voor hulp"): (work.AskConsentForm, ask.ConsentForm),
        _("een vraag afronden"): (ask.CloseForm,),
    }
