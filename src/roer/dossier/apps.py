from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.dossier"
    label = "dossier"
    default_auto_field = "django.db.models.BigAutoField"
