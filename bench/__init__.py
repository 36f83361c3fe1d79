"""What Roer takes, measured: see README.md here. Figures, never assertions."""
