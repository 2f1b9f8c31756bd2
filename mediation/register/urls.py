"""The one address of the register that is not below a page: a mediator's contacts as a file."""

from django.urls import path

from mediation.register import views

app_name = "mediators"
urlpatterns = [path("mediators/<slug:code>.vcf", views.vcard, name="vcard")]
