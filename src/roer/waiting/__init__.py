"""Who waits, since when, on which norm, and what happens meanwhile."""
