"""Who a request is: the session, the account and its seats as they stand in the database at this moment."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from django.contrib.sessions.models import Session
from django.utils import timezone

from roer.access.backend import AccountBackend
from roer.access.seats import seats_of
from roer.access.sessions import SessionStore
from roer.core.models import Account, Seat


def test_every_account_comes_with_its_own_seats(world: str) -> None:
    at = timezone.now()
    accounts = list(Account.objects.all())
    for account in accounts:
        held = AccountBackend().get_user(account.id)
        assert held == account
        named = [
            (seat.id, seat.role, seat.work_name, str(seat.organisation and seat.organisation.name))
            for seat in seats_of(held, at)
        ]
        asked = [
            (seat.id, seat.role, seat.work_name, str(seat.organisation and seat.organisation.name))
            for seat in seats_of(account, at)
        ]
        assert named == asked
    assert sum(len(seats_of(account, at)) for account in accounts) > 10


def test_a_seat_that_ended_is_not_among_them(world: str) -> None:
    at = timezone.now()
    seat = Seat.objects.filter(account__isnull=False, organisation__isnull=False, valid_until__isnull=True).first()
    Seat.objects.using("owner").filter(id=seat.id).update(valid_until=at)
    account = AccountBackend().get_user(seat.account_id)
    assert seat.id in {each.id for each in seats_of(account, at - timedelta(seconds=1))}
    assert seat.id not in {each.id for each in seats_of(account, at)}


def test_a_closed_or_unknown_account_is_nobody(world: str) -> None:
    account = Account.objects.first()
    Account.objects.using("owner").filter(id=account.id).update(is_active=False)
    assert AccountBackend().get_user(account.id) is None
    assert AccountBackend().get_user(uuid4()) is None


def test_an_account_without_a_seat_is_still_somebody(world: str) -> None:
    account = Account(username="nog-zonder-rol", made_at=timezone.now())
    account.save(force_insert=True)
    held = AccountBackend().get_user(account.id)
    assert held == account
    assert seats_of(held, timezone.now()) == []


def test_a_session_holds_until_it_ends(world: str) -> None:
    session = SessionStore()
    session["seat"] = "een"
    session.create()
    assert SessionStore(session.session_key).get("seat") == "een"
    Session.objects.filter(session_key=session.session_key).update(expire_date=timezone.now())
    ended = SessionStore(session.session_key)
    assert ended.get("seat") is None
    assert ended.session_key is None
