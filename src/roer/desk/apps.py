from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class Config(AppConfig):
    name = "roer.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hang the first page and the worklist in the frame."""
        from roer.core.codes import WORK_ROLES
        from roer.desk.frame import seat_line, start
        from roer.desk.queries import worklist
        from roer.web import registry
        from roer.web.blocks import register_block

        registry.start_at(start)
        registry.describe_seat(seat_line)
        registry.set_door("code", "access:code")
        registry.add_link("desk:home", _("Begin"), order=1)
        registry.add_link("desk:work", _("Te doen"), order=2, shown=works)
        register_block(
            "work", WORK_ROLES, lambda actor: {"work": worklist(actor, 10)}, "desk/block_work.html", order=10
        )


def works(request: object) -> bool:
    """Shown to whoever acts in a work seat."""
    from roer.core.codes import WORK_ROLES

    actor = getattr(request, "actor", None)
    return actor is not None and actor.role in WORK_ROLES
