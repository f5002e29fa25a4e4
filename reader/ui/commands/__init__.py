"""The commands: one table, with the menus, keys, palette and sheets made from it."""
