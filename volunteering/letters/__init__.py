"""Letters of thanks: printed by the volunteer, checked by anybody who holds one."""
