"""Words: offline dictionaries and pinyin."""
