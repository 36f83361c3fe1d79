"""The file of a person or a family: own words, statements of professionals, the timeline, plans and messages."""
