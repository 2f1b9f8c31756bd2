from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "inbox"
    label = "inbox"

    def ready(self) -> None:
        """Hand the row policy to Wagtail and the queue of mails to the worker."""
        from django.db.models.signals import post_migrate
        from wagtail.permissions import register_permission_policy

        from core import jobs
        from inbox import mail, retention, seeds
        from inbox.figures import tally
        from inbox.models import ConsentText, Submission
        from inbox.permissions import AppendOnlyPolicy, submission_policy

        # Also for the models of the kinds, which extend Submission.
        register_permission_policy(Submission, submission_policy)
        register_permission_policy(ConsentText, AppendOnlyPolicy(ConsentText))
        jobs.register("mail", mail.EVERY_SECONDS, mail.send_due)
        jobs.register("count figures", tally.EVERY_SECONDS, tally.recount)
        jobs.register("erase personal data", retention.EVERY_SECONDS, retention.anonymise_due)
        post_migrate.connect(seeds.seed, sender=self)
