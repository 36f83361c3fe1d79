"""Disagreeing: objection and complaint as registered things with an owner and a lawful clock."""
