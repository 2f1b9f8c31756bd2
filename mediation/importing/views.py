"""Imports in the admin: the list, the form, the page of one import with its progress, starting and undoing it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView, TemplateView, View
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from mediation.importing import runs, templates
from mediation.importing.columns import COLUMNS
from mediation.importing.faults import RowFault
from mediation.importing.forms import UploadForm
from mediation.importing.words import left_out, summary
from mediation.models import Mediator, RegisterImport
from mediation.models.importing import KEEP_JOURNAL, KEEP_ROWS

VIEW = "mediation.view_registerimport"
ADD = "mediation.add_registerimport"
UNDO = "mediation.undo_registerimport"
PAGE_SIZE = 30
FAULTS_SHOWN = 500
REFRESH_SECONDS = 3
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
State = RegisterImport.State
COUNTED = frozenset({State.CLEAN, State.CONFIRMED, State.IMPORTING, State.DONE, State.UNDO_ASKED, State.UNDOING})


def url(name: str, *args: Any) -> str:
    """Return the address of a view of imports."""
    return reverse(f"register_import:{name}", args=args)


class ImportMixin(WagtailAdminTemplateMixin):
    """A view of imports; `right` is the permission it asks for."""

    request: HttpRequest
    right = VIEW
    breadcrumbs_items: list[dict[str, Any]] = []

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who lacks the right; raises PermissionDenied."""
        if not request.user.has_perm(self.right):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the way back to the list."""
        return {**super().get_context_data(**kwargs), "list_url": url("index")}  # type: ignore[misc]


class ImportListView(ImportMixin, TemplateView):
    """What was imported when, by whom, and what became of it."""

    template_name = "wagtailadmin/register_import/list.html"

    def get_page_title(self) -> str:
        return _("Imports of the register")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = RegisterImport.objects.without_content().select_related("user")
        page = Paginator(rows, PAGE_SIZE).get_page(self.request.GET.get("page"))
        return {**super().get_context_data(**kwargs), "page": page, "may_add": self.request.user.has_perm(ADD)}


class UploadView(ImportMixin, FormView[UploadForm]):
    """The form; a file that can be read is handed to the worker."""

    right = ADD
    template_name = "wagtailadmin/register_import/upload.html"
    form_class = UploadForm

    def get_page_title(self) -> str:
        return _("Import mediators")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        required = ", ".join(str(column.title) for column in COLUMNS if column.required or column.code == "name")
        return {**super().get_context_data(**kwargs), "required": required, "days": KEEP_ROWS.days}

    def form_valid(self, form: UploadForm) -> HttpResponse:
        assert form.table is not None  # noqa: S101 - a valid form has read its file
        run = runs.start(
            form.table,
            user=self.request.user,
            file_name=form.cleaned_data["file"].name,
            duplicates=form.cleaned_data["duplicates"],
            house=form.cleaned_data["house"],
        )
        return HttpResponseRedirect(url("run", run.pk))


class RunMixin(ImportMixin):
    """A view of one import. Rows and faults are shown to who brought them and to who may undo imports."""

    kwargs: dict[str, Any]

    @cached_property
    def run(self) -> RegisterImport:
        """The import in the address; raises Http404."""
        found = RegisterImport.objects.select_related("user", "house").defer("rows", "journal")
        run = found.filter(pk=self.kwargs["pk"]).first()
        if run is None:
            raise Http404
        return run

    def may_undo(self) -> bool:
        """Whether the person may take this import back now."""
        return self.run.may_be_undone and self.request.user.has_perm(UNDO)

    def get_page_title(self) -> str:
        return self.run.file_name


class RunView(RunMixin, TemplateView):
    """One import: its progress, its faults, what it did; refreshed by the browser while the worker is at it."""

    template_name = "wagtailadmin/register_import/run.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        run = self.run
        faults = [RowFault(**fault) for fault in run.faults.get("faults", ())]
        return {
            **super().get_context_data(**kwargs),
            "run": run,
            "faults": [fault.sentence for fault in faults[:FAULTS_SHOWN]],
            "more_faults": max(0, len(faults) - FAULTS_SHOWN),
            "left_out": list(left_out(run.dropped)),
            "summary": summary(run) if run.state in COUNTED else "",
            "may_start": run.state == State.CLEAN and self.request.user.has_perm(ADD),
            "may_undo": self.may_undo(),
            "refresh": REFRESH_SECONDS,
            "undo_days": KEEP_JOURNAL.days,
            "kept": Mediator.objects.filter(pk__in=run.kept[:FAULTS_SHOWN]),
            "register_url": reverse(Mediator.snippet_viewset.get_url_name("list")),  # type: ignore[attr-defined]
        }


class StartView(RunMixin, View):
    """Hands a checked import to the worker, once."""

    right = ADD

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Mark it to be imported; one that is not ready stays as it is."""
        RegisterImport.objects.filter(pk=self.run.pk, state=State.CLEAN).update(state=State.CONFIRMED)
        return HttpResponseRedirect(url("run", self.run.pk))


class UndoView(RunMixin, TemplateView):
    """Asks whether an import is to be undone, and has the worker do it."""

    right = UNDO
    template_name = "wagtailadmin/register_import/undo.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask, where there is anything to undo."""
        return super().get(request, *args, **kwargs) if self.may_undo() else self._back()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "run": self.run, "run_url": url("run", self.run.pk)}

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Mark it to be undone."""
        if self.may_undo():
            RegisterImport.objects.filter(pk=self.run.pk, state=State.DONE).update(state=State.UNDO_ASKED)
        else:
            messages.warning(request, _("This import cannot be undone any more."))
        return self._back()

    def _back(self) -> HttpResponse:
        return HttpResponseRedirect(url("run", self.run.pk))


class TemplateFileView(ImportMixin, View):
    """The file to start from, in the person's language."""

    right = ADD

    def get(self, request: HttpRequest, ending: str) -> HttpResponseBase:
        """Return it as .csv or .xlsx."""
        if ending == "csv":
            answer: HttpResponseBase = StreamingHttpResponse(
                templates.as_csv(), content_type="text/csv; charset=utf-8"
            )
        else:
            answer = HttpResponse(templates.as_xlsx(), content_type=XLSX)
        answer["Content-Disposition"] = f'attachment; filename="mediators.{ending}"'
        return answer
