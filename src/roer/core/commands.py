"""A command is one transaction by one actor with one id: it happens whole, once, or not at all."""

from __future__ import annotations

import functools
import json
import uuid
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actor import Actor, Scene, acting, is_acting, scene
from roer.core.models import CommandRun, Event
from roer.core.refusal import Refused as Refused
from roer.core.registries import event_listeners


class ReadOnly(Refused):
    """Roer only reads for the moment; the person keeps what was typed and tries again later."""

    words = _("Je kunt nu alleen lezen. Wat je typte is niet opgeslagen. Probeer het later nog eens.")


class SentBefore(Refused):
    """This command id was used for something else. The form must be opened again."""

    words = _("Dit formulier is al een keer gebruikt. Open het opnieuw.")


def command(function: Callable[..., Any]) -> Callable[..., Any]:
    """Make a function a command: `actor` and keyword arguments in; an optional `command_id` makes sending twice harmless.

    The function must return None, a UUID, a string, or a dict of those. Inside another command it is part of that one.
    """
    name = f"{function.__module__.split('.')[1]}.{function.__name__}"

    @functools.wraps(function)
    def run(*, actor: Actor, command_id: uuid.UUID | None = None, **arguments: Any) -> Any:
        if settings.ROER_READ_ONLY:
            raise ReadOnly
        inside = is_acting() and scene().command_id is not None
        try:
            with acting(actor, page=name) as here:
                if here.command_id is not None:
                    return function(actor=actor, **arguments)
                return _once(here, name, command_id or uuid.uuid4(), lambda: function(actor=actor, **arguments))
        except Refused as why:
            if why.afterwards is not None and not inside:
                why.afterwards()
            raise

    return run


def _once(here: Scene, name: str, command_id: uuid.UUID, do: Callable[[], Any]) -> Any:
    if not _opened(here.actor, name, command_id):
        return _stored(name, command_id)
    here.command_id, here.action = command_id, "write"
    try:
        result = do()
        _keep_result(command_id, result)
    finally:
        here.command_id = None
    return result


def _opened(actor: Actor, name: str, command_id: uuid.UUID) -> bool:
    """Put the command's row down; a second sender waits here until the first has finished."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_commandrun (id, name, seat_id, at) VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING",
            [command_id, name, actor.seat_id, actor.at],
        )
        return cursor.rowcount == 1


def _keep_result(command_id: uuid.UUID, result: Any) -> None:
    held = None if result is None else json.dumps(_plain(result))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE core_commandrun SET result = %s::jsonb WHERE id = %s", [held, command_id])


def _stored(name: str, command_id: uuid.UUID) -> Any:
    run = CommandRun.objects.filter(id=command_id, name=name).first()
    if run is None:
        raise SentBefore
    return _rich(run.result)


def _plain(value: Any) -> Any:
    if isinstance(value, uuid.UUID):
        return {"uuid": str(value)}
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return value


def _rich(value: Any) -> Any:
    if isinstance(value, dict):
        return uuid.UUID(value["uuid"]) if set(value) == {"uuid"} else {key: _rich(v) for key, v in value.items()}
    return value


def tell(
    dossier_id: uuid.UUID, kind: str, /, *, label: int, item_id: uuid.UUID | None = None, **codes: str | int | None
) -> None:
    """Leave one event of the running command in a dossier. Codes are ids, dates and code words, never sentences."""
    here = scene()
    if here.command_id is None:
        raise RuntimeError(f"event {kind} outside a command")
    here.saw(dossier_id, item_id)
    Event.objects.create(
        command_id=here.command_id, dossier_id=dossier_id, label=int(label), item_id=item_id, kind=kind,
        happened_at=here.actor.at, recorded_at=here.actor.at, seat_id=here.actor.seat_id,
        on_behalf_of_id=here.actor.on_behalf_of, codes=codes,
    )  # fmt: skip
    for listener in event_listeners.get(kind, ()):
        listener(here.actor, dossier_id, item_id, codes)
