"""Every page says who may come: `@everyone` or `@requires("room.action")`. A test refuses a page that says nothing."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from roer.core.actions import NotAllowed, may
from roer.core.refusal import Refused
from roer.core.trail.log import save_line
from roer.web import kept

View = TypeVar("View", bound=Callable[..., HttpResponse])


def everyone(view: View) -> View:
    """A page for anybody, signed in or not."""
    view.guard = "everyone"  # type: ignore[attr-defined]
    return view


def requires(action: str) -> Callable[[View], View]:
    """A page for seats that may do this action. Absent and forbidden look the same: not found, and a refused line."""

    def guard(view: View) -> View:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            actor = request.actor  # type: ignore[attr-defined]
            if request.weak:  # type: ignore[attr-defined]
                messages.warning(
                    request, _("Voor uw werk logt u in met een tweede stap. Zet die hier aan en log opnieuw in.")
                )
                return redirect("mfa_index")
            if actor is None:
                return kept.sign_in_first(request)
            if not may(action, actor):
                _refused(request, kwargs)
                raise Http404
            try:
                return view(request, *args, **kwargs)
            except NotAllowed as refusal:
                _refused(request, kwargs)
                raise Http404 from refusal
            except Refused as why:  # a page that does not show the reason itself: say it at the start, in plain words
                messages.error(request, str(why))
                return redirect("/")

        guarded.guard = action  # type: ignore[attr-defined]
        return guarded  # type: ignore[return-value]

    return guard


def _refused(request: HttpRequest, asked: dict[str, Any]) -> None:
    """A refused attempt is written down, with the dossier it was about: its owner reads who tried (PRI-30)."""
    page = request.resolver_match.view_name if request.resolver_match else ""
    seen = {str(asked["dossier_id"]): {"basis": "", "items": []}} if "dossier_id" in asked else {}
    save_line(seat_id=request.actor.seat_id, at=request.at, page=page, action="refused", seen=seen)  # type: ignore[attr-defined, arg-type]
