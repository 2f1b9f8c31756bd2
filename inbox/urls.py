"""Addresses of the receipt and the status page, under the language prefix."""

from django.urls import path

from inbox import views

app_name = "inbox"
urlpatterns = [
    path("receipt/", views.receipt, name="receipt"),
    path("status/", views.status, name="status"),
    path("status/message/", views.add_message, name="message"),
    path("status/withdraw/", views.withdraw, name="withdraw"),
    path("status/leave/", views.leave, name="leave"),
]
