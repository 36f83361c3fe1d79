"""Bringing a directory in and giving it out: Human Services Data Specification 3, and a plain table."""
