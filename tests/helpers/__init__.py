"""What several tests share: builders of values, a language pack made of nothing."""
