"""Finding what the rooms declared: their rules.py and rules_examples.py, and the figures of legal terms."""

from importlib import import_module

from django.utils.module_loading import autodiscover_modules


def load_rooms() -> None:
    """Import rules and examples of every installed room, so that the registry is whole."""
    import_module("roer.core.terms")
    autodiscover_modules("rules", "rules_examples")
