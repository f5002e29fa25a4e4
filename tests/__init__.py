"""The tests. A package, because argos-translate-lt installs one of that name, too."""
