"""Becoming adult: nobody is let go because of a birthday. What goes on, under which law, with whom, and what is still open.

Everything here rests on recorded facts that the young person reads. There is no score and no prediction.
"""
