from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "inbox"
    label = "inbox"

    def ready(self) -> None:
        """Hand the row policy to Wagtail and the queue of mails to the worker."""
        from django.db.models.signals import post_migrate
        from wagtail.permissions import register_permission_policy

        from core import jobs, page_cache
        from houses.hours import register_days_off
        from inbox import mail, retention, seeds
        from inbox.calendar import is_public_holiday
        from inbox.figures import tally
        from inbox.models import ConsentText, Holiday, Submission
        from inbox.permissions import AppendOnlyPolicy, submission_policy

        # Also for the models of the kinds, which extend Submission.
        register_permission_policy(Submission, submission_policy)
        register_permission_policy(ConsentText, AppendOnlyPolicy(ConsentText))
        jobs.register("mail", mail.EVERY_SECONDS, mail.send_due)
        jobs.register("count figures", tally.EVERY_SECONDS, tally.recount)
        jobs.register("erase personal data", retention.EVERY_SECONDS, retention.anonymise_due)
        # Whether a House is open today is asked in `houses`, which knows no calendar.
        register_days_off(is_public_holiday)
        page_cache.watch(Holiday)
        post_migrate.connect(seeds.seed, sender=self)
