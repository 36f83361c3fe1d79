"""Safe tonight: a worker on duty helps at once, and what is missing becomes dated work with a name on it.

Reports about unsafety have an owner and a clock, go to the inspectorate when care itself was unsafe, and are told to the
family at a moment that two people chose. Words of this room: night watch (nachtdienst), danger (gevaar), oral ruling
(mondelinge uitspraak), place for tonight (plek voor vannacht), reporting code (meldcode), protector (jeugdbeschermer).
"""
