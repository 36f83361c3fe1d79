"""The page of a text in the wrong file."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roer.privacy import commands, queries
from roer.privacy.pages.requests import actor_of, done
from roer.web.forms import CommandForm
from roer.web.guards import requires


class MisplacedForm(CommandForm):
    """Where the text belongs, and how it came here."""

    right_dossier_id = forms.TypedChoiceField(
        label=gettext_lazy("In welk dossier hoort de tekst?"), coerce=UUID, empty_value=None, required=False
    )
    words = forms.CharField(
        label=gettext_lazy("Wat ging er mis?"), widget=forms.Textarea(attrs={"rows": 3}), strip=False
    )

    def __init__(self, *given: object, people: list[tuple[str, str]], **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type]
        choices = [("", gettext_lazy("In geen dossier van mij")), *people]
        self.fields["right_dossier_id"].choices = choices  # type: ignore[attr-defined]


@requires("privacy.report_breach")
def misplaced(request: HttpRequest, item_id: UUID) -> HttpResponse:
    """Take a text out of the wrong file in one action."""
    actor = actor_of(request)
    form = MisplacedForm(request.POST or None, people=queries.own_people(actor))
    if done(form, commands.take_out_of_wrong_file, actor=actor, item_id=item_id):
        messages.success(request, _("De tekst is weg. Beide gezinnen lezen wat er gebeurde, en het datalek is gemeld."))
        return redirect("privacy:breaches")
    return render(request, "privacy/misplaced.html", {"form": form})
