"""The web process."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roer.settings")
application = get_wsgi_application()
_every_page = get_resolver().url_patterns  # now, and not while the first reader waits

# What is loaded by now stays for good, and a page leaves few rings behind: look for these seldom, and not through all code.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 20)
