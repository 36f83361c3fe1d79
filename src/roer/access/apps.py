from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"
