"""What is done with the whole list is done with the list as it is filtered, never with more."""

from typing import Any

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from wagtail.snippets.bulk_actions import DeleteBulkAction


def listed(model: type[Model], request: HttpRequest) -> QuerySet[Any]:
    """Return the rows in the admin's list of `model` with the filters and the search in the address of `request`.

    The button "Select all in listing" sends the address of the list along; Wagtail's own actions do not read it.
    """
    index_view: Any = model.snippet_viewset.index_view  # type: ignore[attr-defined]  # only records of the admin come
    listing = index_view.view_class(**index_view.view_initkwargs)
    listing.setup(request)
    found = listing.get_queryset()
    keys = found.order_by().values("pk") if isinstance(found, QuerySet) else [row.pk for row in found]
    return model._default_manager.filter(pk__in=keys)


class DeleteListed(DeleteBulkAction):
    """Deletes several records of any kind."""

    def get_all_objects_in_listing_query(self, parent_id: Any) -> Any:
        """Return the keys of the whole list, as the person sees it."""
        return listed(self.model, self.request).values_list("pk", flat=True)
