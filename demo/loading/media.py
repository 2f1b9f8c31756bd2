"""Pictures and documents of the demo."""

from demo.builders.core import make_document, make_image
from demo.content.covers import COVERS
from demo.content.files import FILES
from demo.loading.bodies import Media


def load_media() -> Media:
    """Create every picture and document; copies in other sizes are made by the worker."""
    images = {
        key: make_image(key, title=cover.title, alt=cover.alt.as_dict(), focus=cover.focus).pk
        for key, cover in COVERS.items()
    }
    documents = {
        (key, language): make_document(key, language, title=texts.title.get(language)).pk
        for key, texts in FILES.items()
        for language in texts.title.languages()
    }
    return Media(images, documents)
