"""Open data: files anybody may take, each at an address that never changes.

An app registers a `Dataset` in `AppConfig.ready()`; from there work `/open-data/<code>.csv`, `/open-data/<code>.json`
and the page that lists all files. Addresses, codes of columns and codes of values have no language; names stand beside
the codes in every language of the site.
"""

from core.open_data.registry import (
    CC_BY,
    Column,
    Dataset,
    Filter,
    Licence,
    UnknownDataset,
    datasets,
    get,
    in_languages,
    name_columns,
    register,
    unregister,
)

__all__ = [
    "CC_BY",
    "Column",
    "Dataset",
    "Filter",
    "Licence",
    "UnknownDataset",
    "datasets",
    "get",
    "in_languages",
    "name_columns",
    "register",
    "unregister",
]
