from roer.web.blocks import blocks_for, register_block  # noqa: F401 - rooms being built still ask here
