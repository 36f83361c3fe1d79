"""Sessions in the database, as Django keeps them; every request reads one, so the question is spelt out."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as InDatabase
from django.db import connection
from django.utils import timezone

HELD = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(InDatabase):
    """What Django's own store does, without building the question anew for each request."""

    def load(self) -> dict[str, Any]:
        """What the session holds; an ended or unknown one holds nothing and loses its name."""
        with connection.cursor() as cursor:
            cursor.execute(HELD, [self.session_key, timezone.now()])
            row = cursor.fetchone()
        if row is None:
            self._session_key = None
            return {}
        return self.decode(row[0])  # type: ignore[no-any-return]
