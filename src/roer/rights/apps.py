from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.rights"
    label = "rights"
    default_auto_field = "django.db.models.BigAutoField"
