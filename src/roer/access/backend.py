"""Who signed in, with the seats of the account, in one look: every request asks for both."""

from __future__ import annotations

import functools
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.db import connection
from django.db.models import Model

from roer.core.models import Account, Organisation, Seat


class AccountBackend(AuthenticationBackend):  # type: ignore[misc]
    """Signs in as allauth does. An account from a session brings its seats along, ended ones too, in `held_seats`."""

    def get_user(self, user_id: Any) -> Account | None:
        """The account of a session; None when it is closed or gone."""
        with connection.cursor() as cursor:
            cursor.execute(_question(), [user_id])
            rows = cursor.fetchall()
        account = _made(Account, rows[0]) if rows else None
        if account is None or not self.user_can_authenticate(account):
            return None
        account.held_seats = [seat for row in rows if (seat := _seat(row, account)) is not None]
        return account  # type: ignore[no-any-return]


@functools.cache
def _question() -> str:
    """An account with its seats and their organisations, spelt out once: Django would build it anew for each request."""
    columns = ", ".join(f"{model._meta.db_table}.{name}" for model in PARTS for name in _columns(model))
    return (
        f"SELECT {columns} FROM core_account LEFT JOIN core_seat ON core_seat.account_id = core_account.id"
        " LEFT JOIN core_organisation ON core_organisation.id = core_seat.organisation_id WHERE core_account.id = %s"
    )


PARTS: tuple[type[Model], ...] = (Account, Seat, Organisation)


@functools.cache
def _columns(model: type[Model]) -> list[str]:
    return [str(field.column) for field in model._meta.concrete_fields]


@functools.cache
def _begins(model: type[Model]) -> int:
    return sum(len(_columns(each)) for each in PARTS[: PARTS.index(model)])


def _made(model: type[Model], row: tuple[Any, ...]) -> Any:
    """The part of a row that is this model; None where the outer join found nothing."""
    begins, names = _begins(model), [field.attname for field in model._meta.concrete_fields]
    values = row[begins : begins + len(names)]
    return None if values[0] is None else model.from_db("default", names, values)


def _seat(row: tuple[Any, ...], account: Account) -> Seat | None:
    seat: Seat | None = _made(Seat, row)
    if seat is not None:
        seat.account = account
        seat.organisation = _made(Organisation, row)
    return seat
