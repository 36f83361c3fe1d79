from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.lab"
    label = "lab"
    default_auto_field = "django.db.models.BigAutoField"
