"""A synthetic Netherlands, so that no real child is ever needed for a demo, a test or a measurement."""
