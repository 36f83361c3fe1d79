from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.decisions"
    label = "decisions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang decisions in the navigation and on the first page."""
        from roer.core.codes import Role
        from roer.decisions.access import FAMILY, READERS
        from roer.decisions.queries import my_decisions
        from roer.web import registry
        from roer.web.blocks import register_block

        def newest(actor: object) -> dict[str, object] | None:
            lines = my_decisions(actor, 3)  # type: ignore[arg-type]
            return {"lines": lines} if lines else None

        register_block("decisions.mine", FAMILY, newest, "decisions/block_family.html", order=30)
        register_block("decisions.work", {Role.DECIDER}, newest, "decisions/block_work.html", order=30)
        registry.add_link(
            "decisions:endings", _("Hulp die eindigt"), order=31,
            shown=lambda request: _reads(request, frozenset({Role.DECIDER, Role.PROFESSIONAL})),
        )  # fmt: skip
        registry.add_link("decisions:mine", _("Besluiten"), order=30, shown=lambda request: _reads(request, READERS))


def _reads(request: object, readers: frozenset[str]) -> bool:
    actor = getattr(request, "actor", None)
    return actor is not None and actor.role in readers
