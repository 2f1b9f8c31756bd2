"""Makes the whole demo in an empty database."""

from django.db import transaction
from wagtail.models import Page

from core.models import User
from core.roles import apply_roles
from demo.builders.core import make_regions
from demo.loading.courses import load_courses, load_registrations, plant_courses, publish_courses
from demo.loading.directory import load_directory, plant_directory, publish_directory
from demo.loading.figures import load_history, load_past_requests, plant_figures, publish_figures
from demo.loading.guests import load_guests
from demo.loading.houses import load_house_pages, load_houses, tie_partner_cities
from demo.loading.media import load_media
from demo.loading.organisation import load_organisation
from demo.loading.people import load_staff
from demo.loading.reception import Questions, load_sessions, plant_reception, publish_reception
from demo.loading.register import load_register, plant_register, publish_register, tie_to_staff
from demo.loading.requests import Requests
from demo.loading.signups import Signups
from demo.loading.stories import load_news
from demo.loading.tree import Tree, finish, plant
from demo.loading.volunteering import load_volunteering
from inbox import figures
from inbox.models import Submission

WELCOME = "Welcome to your new Wagtail site!"


def is_empty() -> bool:
    """Tell whether nobody has put anything into the database: no page but Wagtail's own, no account, no request."""
    if User.objects.exists() or Submission.objects.exists():
        return False
    return not Page.objects.filter(depth__gt=1).exclude(title=WELCOME).exists()


@transaction.atomic
def load() -> None:
    """Create pages, Houses, news, staff and requests. The database must be empty (see `is_empty`)."""
    regions = make_regions()
    media = load_media()
    tree = Tree(media)
    plant(tree)
    plant_directory(tree)
    plant_register(tree)
    plant_reception(tree)
    plant_courses(tree)
    plant_figures(tree)
    houses = load_houses(regions)
    load_house_pages(tree, houses)
    load_directory(tree, regions, houses)
    tie_partner_cities()
    load_news(tree, regions, houses)
    load_register(tree, regions, houses)
    load_volunteering(tree, regions, houses)
    sessions, courses = load_sessions(regions, houses), load_courses(houses)
    finish(tree)
    publish_directory(tree)
    publish_register(tree)
    publish_figures(tree)
    publish_reception(tree)
    publish_courses(tree)
    load_organisation(tree)
    apply_roles()
    staff = load_staff(regions, houses)
    tie_to_staff(staff)
    load_history(regions)
    load_past_requests(regions)
    Requests(tree, regions, houses, staff).load()
    Signups(regions, staff).load()
    load_guests(regions)
    Questions(tree, regions, staff, sessions).load()
    load_registrations(tree, regions, staff, courses)
    figures.recount()
