raise RuntimeError("PLATFORM: the lead overwrote your tests/databases.py by accident at 10:09. Please write your version again.")
