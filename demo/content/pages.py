"""All pages of text, in the order they are created."""

from demo.content import page_accessibility, page_contacts, page_mediation, page_privacy
from demo.content.words import TextPage

TEXT_PAGES: tuple[TextPage, ...] = (
    page_mediation.PAGE,
    page_contacts.CONTACTS,
    page_contacts.DOCUMENTS,
    page_privacy.PAGE,
    page_accessibility.PAGE,
)
