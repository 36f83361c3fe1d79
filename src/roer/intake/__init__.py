"""The way to help: somebody asks in own words, a named person answers, and whoever the law asks says yes or no.

Words of this room: help request (hulpvraag), familiar face (vast gezicht), first conversation (keukentafelgesprek),
child's opinion (mening van het kind), consent to help (toestemming voor de hulp), duty roster (dienstrooster).
"""
