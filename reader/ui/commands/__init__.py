"""The commands: one table, and the menus, keys, palette and sheets made from it."""
