"""The engine named in the settings."""

from __future__ import annotations

import select

from django.db.backends.postgresql.base import DatabaseWrapper as PostgreSQL


class DatabaseWrapper(PostgreSQL):
    """A server that ends a connection says so: only a kept connection with something to read is asked if it lives.

    Django asks `SELECT 1` on each connection at each request: two round trips of every page.
    """

    def is_usable(self) -> bool:
        """Whether the connection can carry the next request."""
        if self.connection is None or self.connection.closed:
            return False
        unread, _writable, _odd = select.select([self.connection.fileno()], [], [], 0)
        return super().is_usable() if unread else True
