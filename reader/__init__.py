"""Duizhao 对照: a desktop reader for bilingual news."""

__version__ = "0.1.0"
