"""The rules of iJw 3.2 as pure functions: within one message, over time, and against other sources."""
