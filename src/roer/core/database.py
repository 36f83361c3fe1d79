"""Which connection carries what: rooms use `default` (app role); only migrations run on `owner`."""

from typing import Any

MIGRATED = ("default", "owner")


class Router:
    """Migrate the main database only; the key store has its own table file."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        return None if db in MIGRATED else False
