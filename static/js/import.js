// Without JavaScript the page of an import is loaded anew; with it only its inside is, and nothing jumps.
const SECONDS = 1.5;
const place = document.querySelector("[data-import-running]");

async function renew() {
  const answer = await fetch(location.href, { headers: { "X-Requested-With": "XMLHttpRequest" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-import]");
  if (!answer.ok || !fresh) return location.reload();
  if (!("importRunning" in fresh.dataset)) return location.reload();
  document.querySelector("[data-import]").replaceChildren(...fresh.childNodes);
  setTimeout(renew, SECONDS * 1000);
}

if (place) setTimeout(renew, SECONDS * 1000);
