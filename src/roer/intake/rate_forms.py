"""How it was to talk: grades and what lies behind them, filled in by the family on its own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.intake.commands.telling import GRADES
from roer.intake.forms import text
from roer.intake.look_forms import NONE
from roer.intake.models import ConversationRating
from roer.web.forms import CommandForm

SAYS = {
    "heard": _("Er werd naar mij geluisterd"),
    "looked": _("Er werd goed gekeken naar hoe het bij ons gaat"),
    "taken_seriously": _("Ik werd serieus genomen"),
    "had_say": _("Ik had echt iets te zeggen over wat er gebeurt"),
}
STEPS = [(5, _("helemaal")), (4, _("best wel")), (3, _("een beetje")), (2, _("bijna niet")), (1, _("niet"))]
MORE_SAYS = {
    "road": _("Ik ben tevreden over de weg naar de hulp"),
    "effort": _("Het kostte veel moeite om hier te komen"),
    "solution": _("Ik ben tevreden over wat eruit kwam"),
}
NUMBERS = [("", _("liever niet")), *((str(number), str(number)) for number in range(1, 11))]


class RateForm(CommandForm):
    """How a talk was, in four choices; whatever else somebody wants to say."""

    remark = forms.ChoiceField(
        label=_("Ging er iets niet goed? Wat past het best?"),
        choices=[*NONE, *ConversationRating.Remark.choices],
        required=False,
    )
    grade = forms.TypedChoiceField(
        label=_("Welk cijfer krijgt het gesprek?"), choices=NUMBERS, coerce=int, empty_value=None, required=False
    )
    knows_where = forms.NullBooleanField(
        label=_("Weet je waar je terecht kunt als er weer iets is?"), required=False,
        widget=forms.Select(choices=[("unknown", _("liever niet")), ("true", _("ja")), ("false", _("nee"))]),
    )  # fmt: skip
    told = forms.ChoiceField(
        label=_("Hoe vaak heb je je verhaal nu verteld?"),
        choices=[*NONE, *ConversationRating.Told.choices],
        required=False,
    )
    dissatisfied = forms.ChoiceField(
        label=_("Niet tevreden over wat eruit kwam? Wat past het best?"),
        choices=[*NONE, *ConversationRating.Dissatisfied.choices], required=False,
    )  # fmt: skip
    words = text(_("Wil je er iets bij zeggen?"), rows=2, required=False, help=_("Alleen het team leest dit."))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name in GRADES:
            self.fields[name] = forms.TypedChoiceField(
                label=SAYS[name], choices=STEPS, coerce=int, widget=forms.RadioSelect
            )
        for name, says in MORE_SAYS.items():
            self.fields[name] = forms.TypedChoiceField(
                label=says, choices=[("", _("liever niet")), *STEPS], coerce=int, empty_value=None, required=False
            )
        self.order_fields([*GRADES, "grade", *MORE_SAYS, "dissatisfied", "knows_where", "told", "remark", "words"])

    def clean(self) -> dict[str, Any]:
        """The four grades together."""
        cleaned = super().clean() or self.cleaned_data
        cleaned["grades"] = {name: cleaned.pop(name) for name in GRADES if name in cleaned}
        return cleaned
