"""The first page of every role and the worklist."""
