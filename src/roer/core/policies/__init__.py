"""Row policies and grants, made from each table's declaration and applied by one idempotent command."""
