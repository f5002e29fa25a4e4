"""The window: shows values, reports gestures. With app, the only user of Qt."""
