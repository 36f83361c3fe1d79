"""Own marks on the screen: how it goes, who sees it, and what others shared."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.codes import WORK_ROLES
from roer.dossier import commands, queries
from roer.dossier.pages.frame import actor_of, show, uuid_in
from roer.dossier.pages.me import done
from roer.dossier.plan_forms import SelfMarkForm
from roer.web.guards import requires


@requires("dossier.mark_self")
def how_it_goes(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Give a mark, and see the own lines first."""
    actor = actor_of(request)
    name = queries.file_name(dossier_id, actor)
    gives = actor.role in WORK_ROLES or not name
    form = SelfMarkForm(request.POST or None, themes=queries.mark_themes(actor)) if gives else None
    if form and done(request, form, commands.mark_self, _("Bewaard."), dossier_id=dossier_id):
        return redirect("dossier:how_it_goes", dossier_id)
    people = queries.may_see_marks(dossier_id, actor) if not name else []
    lines = [(line, _not_yet(line, people)) for line in queries.self_marks_of(dossier_id, actor)]
    return show(request, "how_it_goes", {"form": form, "name": name, "dossier_id": dossier_id, "lines": lines})


def _not_yet(line: queries.MarksLine, people: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """With whom a line can still be shared: whoever sees it already is left out."""
    seeing = {str(seat) for seat, _who in line.shared}
    return [each for each in people if each[0] not in seeing]


@require_POST
@requires("dossier.mark_self")
def share(request: HttpRequest, line_id: UUID) -> HttpResponse:
    """Let somebody see one line, or take it back."""
    actor, seat_id = actor_of(request), uuid_in(request, "seat")
    if seat_id is not None:
        does = commands.take_marks_back if request.POST.get("says") == "back" else commands.share_marks
        does(actor=actor, line_id=line_id, seat_id=seat_id)
    return redirect("dossier:how_it_goes", queries.dossier_of_marks(line_id))
