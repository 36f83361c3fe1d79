from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.safety"
    label = "safety"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang the night desk in the frame."""
        from roer.core.codes import Role
        from roer.core.registries import event_listeners
        from roer.safety.access import FAMILY, WORKERS
        from roer.safety.commands.holding import measure_ended
        from roer.safety.queries import told_to
        from roer.web import registry
        from roer.web.blocks import register_block

        registry.add_link("safety:desk", _("Nachtdienst"), order=31, shown=lambda request: _acts_as(request, WORKERS))
        registry.add_link(
            "safety:concerns", _("Zorg om een kind"), order=32, shown=lambda request: _acts_as(request, WORKERS)
        )
        registry.add_link(
            "safety:leads", _("Leiding en bestuur"), order=85,
            shown=lambda request: _acts_as(request, frozenset({Role.ADMINISTRATOR})),
        )  # fmt: skip
        young = frozenset({Role.SELF})
        registry.add_link(
            "safety:my_position", _("Wie beslist?"), order=71, shown=lambda request: _acts_as(request, FAMILY)
        )
        registry.add_link("safety:unsafe", _("Niet veilig?"), order=70, shown=lambda request: _acts_as(request, young))
        register_block("safety.unsafe", young, lambda _actor: {}, "safety/block_unsafe.html", order=26, daily=True)
        register_block(
            "safety.told", FAMILY, lambda actor: {"views": views} if (views := told_to(actor)) else None,
            "safety/block_told.html", order=40,
        )  # fmt: skip
        if measure_ended not in event_listeners.setdefault("people.measure_ended", []):
            event_listeners["people.measure_ended"].append(measure_ended)


def _acts_as(request: HttpRequest, roles: frozenset[str]) -> bool:
    actor = getattr(request, "actor", None)
    return actor is not None and actor.role in roles
