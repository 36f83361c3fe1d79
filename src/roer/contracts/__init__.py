"""What is agreed with providers and the messages that go to and fro (iJw 3.2)."""
