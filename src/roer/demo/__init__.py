"""The cast: people whom everyone who works on Roer knows, made through the same commands that real people use."""
