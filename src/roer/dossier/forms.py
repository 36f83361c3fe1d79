"""The forms of this room. Labels are questions people can answer."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from roer.core.codes import LABEL_NAMES, Label
from roer.core.models import Item
from roer.dossier.codes import MATTERS, WORDS, Checked, Knows
from roer.dossier.codes_plan import STRENGTH_KINDS, Tone
from roer.web.forms import CommandForm

UNKNOWN, NOBODY, ALL = "unknown", "nobody", "all"


def text_box(label: Any, rows: int = 5, **more: Any) -> forms.CharField:
    """A field for a longer text."""
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), strip=False, **more)


class DayField(forms.DateField):
    """A day, with the picker of the browser."""

    def __init__(self, **given: Any) -> None:
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **given)


class WordsForm(CommandForm):
    """Own words, what they are about, and whether they concern an adult around the child."""

    words = text_box(_("Wat wil je zeggen?"), rows=7)
    kind = forms.ChoiceField(
        label=_("Waar gaat het over?"), widget=forms.RadioSelect, required=False,
        choices=[
            (WORDS, _("Iets wat ik wil zeggen")), (MATTERS, _("Iets wat ik belangrijk vind in mijn leven")),
            *STRENGTH_KINDS.items(),
        ],
    )  # fmt: skip
    concerns = forms.ChoiceField(
        label=_("Gaat dit over een van je ouders?"), widget=forms.RadioSelect, required=False,
        help_text=_("Gaat het over een ouder? Dan leest die ouder het niet. Weet je het niet? Dan leest geen van beiden het."),
    )  # fmt: skip
    happened_on = DayField(label=_("Op welke dag was dit?"), required=False)
    draft_id = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *given: Any, adults: list[tuple[UUID, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        named = [(str(person_id), _("Ja, over %(name)s") % {"name": name}) for person_id, name in adults if name]
        choices = [(UNKNOWN, _("Weet ik niet")), *named, (ALL, _("Ja")), (NOBODY, _("Nee"))]
        if len(named) == len(adults) > 1:
            choices[-2] = (ALL, _("Ja, over allebei of allemaal"))
        elif len(named) == len(adults):
            choices.pop(-2)
        self.fields["concerns"].choices = choices  # type: ignore[attr-defined]
        self.fields["concerns"].initial = UNKNOWN
        self.fields["kind"].initial = WORDS
        if not adults:
            del self.fields["concerns"]

    def concerned(self) -> str | list[UUID]:
        """What the command asks: unknown, nobody, or the chosen adults."""
        chosen = self.cleaned_data.get("concerns") or UNKNOWN
        return UNKNOWN if chosen in (UNKNOWN, ALL) else NOBODY if chosen == NOBODY else [UUID(chosen)]


class CorrectForm(CommandForm):
    """An own sentence in newer words; `based_on` is the number of the wording that was on the screen."""

    words = text_box(_("Jouw zin, zoals het moet zijn"))
    based_on = forms.IntegerField(widget=forms.HiddenInput)


class NoteForm(CommandForm):
    """A statement by a professional."""

    words = text_box(_("Wat wilt u vastleggen?"), rows=7)
    weight = forms.ChoiceField(
        label=_("Wat voor uitspraak is dit?"), widget=forms.RadioSelect, initial=Item.Weight.OBSERVATION,
        choices=[each for each in Item.Weight.choices if each[0] not in (Item.Weight.OWN_WORDS, Item.Weight.NONE)],
    )  # fmt: skip
    source = forms.ChoiceField(label=_("Hoe weet u dit?"), choices=Knows.choices, initial=Knows.SAW)
    label = forms.TypedChoiceField(label=_("Wat voor inhoud is het?"), coerce=int, initial=int(Label.CARE))
    tone = forms.ChoiceField(
        label=_("Gaat dit over iets wat goed gaat, of over een probleem?"), required=False,
        choices=[("", _("geen van beide")), *Tone.choices],
    )  # fmt: skip
    happened_on = DayField(label=_("Op welke dag was dit?"), required=False)

    def __init__(self, *given: Any, medical: bool, **more: Any) -> None:
        super().__init__(*given, **more)
        labels = [Label.CARE, Label.PLAN, Label.SAFETY, *([Label.MEDICAL] if medical else [])]
        self.fields["label"].choices = [(int(label), LABEL_NAMES[label]) for label in labels]  # type: ignore[attr-defined]


class CheckForm(CommandForm):
    """What came out when a statement was checked."""

    checked = forms.ChoiceField(label=_("Wat kwam eruit?"), choices=Checked.choices, widget=forms.RadioSelect)


class ChildVersionForm(CommandForm):
    """A statement in words for a child."""

    words = text_box(
        _("Hoe zegt u dit tegen het kind?"), help_text=_("Korte zinnen. Zeg hetzelfde, in gewone woorden.")
    )


class InterpretForm(CommandForm):
    """How a professional understands own words."""

    words = text_box(_("Hoe begrijpt u deze woorden?"))


class SearchForm(forms.Form):
    """A word to look for; sent by POST so that it stands in no address and no log."""

    word = forms.CharField(label=_("Zoek een woord of naam"), max_length=80, min_length=2)
