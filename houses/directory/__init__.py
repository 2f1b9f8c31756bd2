"""The directory around the Houses: associations, collectives, memorandums, publications, newspapers."""
