"""Translation catalogues without GNU gettext: extraction, files, compilation and checks.

`extraction` reads the msgids out of code and templates, `files` reads and writes the .po files, `compilation` builds
the .mo files Django loads, `checks` says what is wrong with them. The command `manage.py catalogues` joins them.
"""
