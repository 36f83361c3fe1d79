"""Kinds of items of this room that more than one module names."""

HOW_IT_IS = "living.how_it_is"
