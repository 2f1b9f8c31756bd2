"""Builds the demo site from `demo.content` with the builders."""
