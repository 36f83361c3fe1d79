"""What help is needed and who says so: the child's interest weighed, the determination, the decision and its letters."""
