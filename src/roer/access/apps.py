from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep the access rows in line with the facts of other rooms."""
        from roer.access.rederive import rederive
        from roer.core.registries import fact_listeners

        if rederive not in fact_listeners:
            fact_listeners.append(rederive)
