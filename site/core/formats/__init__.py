"""How dates, times and numbers are written in each language (settings.FORMAT_MODULE_PATH)."""
