from django.apps import AppConfig


class Config(AppConfig):
    name = "roer.offers"
    label = "offers"
    default_auto_field = "django.db.models.BigAutoField"
