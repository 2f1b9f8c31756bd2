"""System checks: rules that no linter sees."""

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.db.models import ForeignKey, ManyToManyField, Model

# Which app may know which: an app may point at those below its own line, never at one beside or above it. The same
# picture stands in docs/architecture.md and, for imports, in pyproject.toml.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("demo",),
    ("home",),
    ("mediation", "volunteering"),
    ("news", "inbox", "search"),
    ("houses",),
    ("core",),
)
LEVEL = {app: level for level, line in enumerate(LAYERS) for app in line}


def may_point(source: str, target: str) -> bool:
    """Tell whether a model of app `source` may hold a reference to a model of app `target`."""
    if source == target or source not in LEVEL or target not in LEVEL:
        return True
    return LEVEL[source] < LEVEL[target]


def wrong_references(models: list[type[Model]]) -> list[CheckMessage]:
    """Return an error for each foreign key, parent or many-to-many of `models` that goes against the layers."""
    errors: list[CheckMessage] = []
    for model in models:
        for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
            if not isinstance(field, ForeignKey | ManyToManyField) or isinstance(field.related_model, str):
                continue
            target = field.related_model._meta
            if not may_point(model._meta.app_label, target.app_label):
                errors.append(
                    Error(
                        f"{model._meta.app_label} must not know {target.app_label}: "
                        f"{model._meta.label}.{field.name} points at {target.label}.",
                        hint="See the layers in docs/architecture.md.",
                        obj=model,
                        id="core.E001",
                    )
                )
    return errors


@register
def references_follow_the_layers(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Check that no reference between models goes against the way imports go (`core.E001`)."""
    return wrong_references(list(apps.get_models(include_auto_created=False)))
