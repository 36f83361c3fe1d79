from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.contracts"
    label = "contracts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Show the way to the page that reads a message for anybody."""
        from roer.web import registry

        registry.set_door("message", "contracts:read_file")
