"""Roer under a hostile or unlucky hand."""
