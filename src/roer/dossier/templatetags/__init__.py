"""Parts of the pages of this room that are put together without the template engine."""
