"""Roer: software for youth and family care in which the family holds the helm."""
