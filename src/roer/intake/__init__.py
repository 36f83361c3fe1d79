"""The way to help: a question in own words, a familiar face, a conversation, consent, an assessment and a decision."""
