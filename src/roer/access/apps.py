from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep the access rows in line with the facts of other rooms; hold back what is told later."""
        from roer.access.rederive import rederive
        from roer.access.withheld import emergency_looks
        from roer.core.registries import fact_listeners, withheld_looks

        if rederive not in fact_listeners:
            fact_listeners.append(rederive)
        if emergency_looks not in withheld_looks:
            withheld_looks.append(emergency_looks)
