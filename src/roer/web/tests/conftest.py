"""A visitor without account and without a database: a page that asks one, fails."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NoReturn

import pytest
from django.db import connections
from django.test import Client, override_settings

from roer.settings import BASE, TEMPLATES

IN_OUR_FRAME = {
    "ROOT_URLCONF": "roer.web.tests.urls",
    "CSRF_FAILURE_VIEW": "roer.web.errors.csrf_failure",
    "TEMPLATES": [{**TEMPLATES[0], "DIRS": [BASE / "web/templates"]}],
    "WHITENOISE_USE_FINDERS": True,
}


def _refuse(execute: Any, sql: str, params: Any, many: bool, context: Any) -> NoReturn:
    raise AssertionError(f"a page of the frame asked the database: {sql}")


@pytest.fixture
def visitor() -> Iterator[Client]:
    """A stranger's browser; failures become pages, as on a real server."""
    with override_settings(**IN_OUR_FRAME), connections["default"].execute_wrapper(_refuse):
        yield Client(raise_request_exception=False, enforce_csrf_checks=True, HTTP_HOST="localhost")
