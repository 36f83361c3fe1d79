from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.waiting"
    label = "waiting"
    default_auto_field = "django.db.models.BigAutoField"
