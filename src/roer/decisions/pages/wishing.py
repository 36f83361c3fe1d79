"""Pages on which a child says what it wishes, and whoever decides answers each wish."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from roer.core.codes import Role
from roer.decisions import commands, queries
from roer.decisions.forms import WishAnswerForm, WishForm
from roer.decisions.pages.common import did, form_page, frame, or_nothing
from roer.web.guards import requires


@requires("decisions.read")
@or_nothing
def wishes(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Every wish with its answer; the child or a worker adds one."""
    actor = request.actor  # type: ignore[attr-defined]
    view = queries.decision_for(decision_id, actor)
    form = WishForm(request.POST or None, lines=[(str(one.id), one.amount) for one in view.lines])
    if actor.role == Role.SELF:
        form.fields["words"].label = _("Wat zou je willen, of wat vind je hiervan?")
    if view.may_wish and did(request, form, commands.wish, _("Opgeslagen."), decision_id=decision_id):
        return redirect("decisions:wishes", decision_id)
    return render(request, "decisions/wishes.html", {"view": view, "form": form, "frame": frame(request)})


@requires("decisions.draft")
@or_nothing
def answer_wish(request: HttpRequest, wish_id: UUID) -> HttpResponse:
    """Say what is done with one wish."""
    held = queries.wish_for(wish_id, request.actor)  # type: ignore[attr-defined]
    form = WishAnswerForm(request.POST or None)
    if did(request, form, commands.answer_wish, _("Opgeslagen."), wish_id=wish_id):
        return redirect("decisions:wishes", held.decision_id)
    back = reverse("decisions:wishes", args=[held.decision_id])
    return form_page(request, form, title=_("Antwoord op een wens"), button=_("Opslaan"), back=back)
