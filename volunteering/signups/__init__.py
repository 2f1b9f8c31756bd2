"""Signing up as a volunteer: the form, the kind of submission, the link that confirms an address."""
