from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.living"
    label = "living"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep the titles of stays in line with the facts of other rooms."""
        from roer.core.registries import fact_listeners
        from roer.living.blocks import register
        from roer.living.rederive import rederive

        if rederive not in fact_listeners:
            fact_listeners.append(rederive)
        register()
