"""A morning: many people sign in with a password in the same minute."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection

from bench.visitors import PORT, Taken, ask
from bench.world import ACCOUNTS, ident

PASSWORD = "een-lang-en-makkelijk-zinnetje"
AT_A_TIME = 4


def give_passwords() -> None:
    """One password for everybody who can sign in."""
    from django.contrib.auth.hashers import make_password

    from roer.core.models import Account

    ids = [ident("worker account", number) for number in range(ACCOUNTS)]
    Account.objects.filter(id__in=ids).update(password=make_password(PASSWORD))


def arrive(people: int) -> tuple[list[Taken], float]:
    """So many sign-ins, a few under way at a time; returns them and the seconds they took together."""
    started = time.monotonic()
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        taken = list(pool.map(_sign_in, range(people)))
    return taken, time.monotonic() - started


def _sign_in(number: int) -> Taken:
    connection = HTTPConnection("127.0.0.1", PORT, timeout=60)
    started = time.perf_counter()
    form: dict[str, object] = {"login": f"worker{number % ACCOUNTS}", "password": PASSWORD}
    status = ask(connection, "POST", "/account/login/", form=form)
    return Taken("sign in", (time.perf_counter() - started) * 1000, status)
