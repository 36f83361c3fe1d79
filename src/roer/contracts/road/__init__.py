"""The road that messages travel: a folder that another program empties, or a message hub over HTTPS.

A *road* carries sealed envelopes: bytes with a message id, to the code of a receiver (four digits of a municipality or
eight of a provider). It knows nothing of what is inside. It may be slow, drop, double or turn around what it carries;
who sends keeps the envelope until the road has taken it, and who receives counts every message id once.

This package needs no Django and no database.
"""
