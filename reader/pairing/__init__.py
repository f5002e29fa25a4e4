"""Which original belongs to which translation that the author supplied."""
