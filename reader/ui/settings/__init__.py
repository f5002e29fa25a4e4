"""The settings in the interface: where they are changed, and who hears of it."""
