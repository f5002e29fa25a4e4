"""The controllers of the open article, and the dialogs that they open."""
