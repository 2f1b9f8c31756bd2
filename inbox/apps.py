from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "inbox"
    label = "inbox"

    def ready(self) -> None:
        """Hand the row policy to Wagtail and the queue of mails to the worker."""
        from core import jobs
        from wagtail.permissions import register_permission_policy

        from inbox import mail
        from inbox.models import Submission
        from inbox.permissions import submission_policy

        # Also for the models of the kinds, which extend Submission.
        register_permission_policy(Submission, submission_policy)
        jobs.register("mail", mail.EVERY_SECONDS, mail.send_due)
