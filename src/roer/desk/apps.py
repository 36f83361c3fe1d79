from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
