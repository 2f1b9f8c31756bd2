// Niceties only: every page works without this file.
const root = document.documentElement;
root.classList.add("js");

// Browsers that cannot show the contents of a closed <details> on wide screens get it opened.
if (!CSS.supports("selector(::details-content)")) {
  const wide = matchMedia("(min-width: 60em)");
  const fit = () => {
    for (const part of document.querySelectorAll(".menu, .filter, .lv-panel__more")) part.open = wide.matches;
  };
  wide.addEventListener("change", fit);
  fit();
}

const menu = document.querySelector(".menu");
if (menu) {
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

// A refused form: to the summary of errors.
document.querySelector("[data-focus]")?.focus();

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    const words = button.querySelector("span") ?? button;
    const before = words.textContent;
    words.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      words.textContent = button.dataset.copied;
      setTimeout(() => (words.textContent = before), 4000);
    });
  }
}

for (const box of document.querySelectorAll("[data-counter]")) {
  const area = box.querySelector("textarea");
  const most = Number(box.dataset.counter);
  if (!area || !most) continue;
  const left = document.createElement("p");
  left.className = "counter";
  left.setAttribute("role", "status");
  box.append(left);
  const say = () => {
    const rest = most - [...area.value].length;
    left.textContent = rest < most / 2 || rest < 200 ? `${box.dataset.counterText} ${rest}` : "";
  };
  area.addEventListener("input", say);
  say();
}

// A video: the player of a third party comes only upon the visitor's own click; anything else stays a link.
const player = (address) => {
  const url = new URL(address);
  const host = url.hostname.replace(/^(www|m)\./, "");
  let id = "";
  if (host === "youtu.be") id = url.pathname.slice(1);
  else if (host === "youtube.com" || host === "youtube-nocookie.com") {
    id = url.searchParams.get("v") ?? url.pathname.split("/").pop();
  } else if (host === "vimeo.com" && /^\/\d+$/.test(url.pathname)) {
    return `https://player.vimeo.com/video${url.pathname}?dnt=1&autoplay=1`;
  }
  return /^[\w-]{11}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1` : "";
};
for (const box of document.querySelectorAll("[data-video]")) {
  box.querySelector("a")?.addEventListener("click", (event) => {
    const address = player(box.dataset.video);
    if (!address || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = box.dataset.title;
    frame.allow = "autoplay; fullscreen";
    frame.allowFullscreen = true;
    box.replaceChildren(frame);
    frame.focus();
  });
}
