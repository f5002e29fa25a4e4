"""What stands around the page and in its stead. It does nothing by itself."""
