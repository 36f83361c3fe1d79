"""What the pages of this room share: find or 404, and call one command with the reason shown when it cannot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from roer.core.actions import NotAllowed
from roer.core.codes import WORK_ROLES
from roer.core.commands import Refused

Found = TypeVar("Found")


def found_or_404(ask: Callable[[], Found]) -> Found:
    """What a query gives; absent and hidden are both not found."""
    try:
        return ask()
    except ObjectDoesNotExist as absent:
        raise Http404 from absent


def works(request: HttpRequest) -> bool:
    """Is this a worker's seat?"""
    return request.actor.role in WORK_ROLES  # type: ignore[attr-defined]


def sent(request: HttpRequest, form: Any, do: Callable[..., object], says: Any, **about: Any) -> bool:
    """Call the command when the form is right. False: the form holds the reason and what was typed."""
    if not form.is_valid():
        return False
    try:
        do(actor=request.actor, **about, **form.cleaned_data)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    except NotAllowed:
        raise
    except Refused as why:
        form.add_error(None, str(why))
        return False
    messages.success(request, says)
    return True


def done(request: HttpRequest, do: Callable[[], object], says: Any, to: str, *args: Any) -> HttpResponse:
    """Call a command without a form of its own and go on; the reason why not stands on top."""
    try:
        do()
        messages.success(request, says)
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    except NotAllowed:
        raise
    except Refused as why:
        messages.error(request, str(why))
    return redirect(to, *args)
