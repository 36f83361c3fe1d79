"""From what Roer knows to the messages of the standard."""
