from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.decisions"
    label = "decisions"
    default_auto_field = "django.db.models.BigAutoField"
