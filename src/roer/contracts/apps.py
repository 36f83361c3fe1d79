from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.contracts"
    label = "contracts"
    default_auto_field = "django.db.models.BigAutoField"
