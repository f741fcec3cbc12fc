// Which part is shown, the keys that work everywhere, light and dark, paper.

const PARTS = {overview: renderOverview, items: renderItems, matrix: renderMatrix, person: renderPerson};
const rendered = new Set();
const THEMES = ["", "light", "dark"];

/** Goes to a part of the page; of the people, to one of them. The address keeps it, so that Back works. */
function go(part, name) {
  const hash = "#/" + part + (name === undefined ? "" : "=" + encodeURIComponent(name));
  if (location.hash !== hash) {
    history.pushState(null, "", hash);
  }
  show(part, name);
}

function show(part, name) {
  closeDrawer();
  for (const one of Object.keys(PARTS)) {
    byId(one).hidden = one !== part;
    byId("tab-" + one).setAttribute("aria-selected", String(one === part));
    byId("tab-" + one).tabIndex = one === part ? 0 : -1;
  }
  if (!rendered.has(part)) {
    rendered.add(part);
    PARTS[part]();
  } else if (part === "matrix") {
    paintRows(true);
  }
  if (part === "person") {
    showPerson(users.find(user => user.name === name));
  }
}

function showAddress() {
  const [part, name] = location.hash.slice(2).split("=");
  let person;
  try {
    person = name === undefined ? undefined : decodeURIComponent(name);
  } catch {
    person = undefined;
  }
  show(Object.hasOwn(PARTS, part) ? part : "overview", person);
}

function tabKey(event) {
  const parts = Object.keys(PARTS);
  const here = parts.findIndex(part => byId("tab-" + part) === event.target);
  const next = {ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: parts.length - 1}[event.key];
  if (next !== undefined) {
    event.preventDefault();
    const part = parts[(next + parts.length) % parts.length];
    go(part);
    byId("tab-" + part).focus();
  }
}

function pageKey(event) {
  const typing = event.target.matches && event.target.matches("input, textarea");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    byId("search").focus();
  } else if (event.key === "Escape" && event.target !== byId("search")) {
    closeDrawer();
  }
}

/** As the system has it, light, or dark. Where the browser keeps nothing for files, it holds for this visit. */
function theme(chosen) {
  chosen ? document.documentElement.dataset.theme = chosen : delete document.documentElement.dataset.theme;
  byId("theme").textContent = "Theme: " + (chosen || "auto");
  try {
    localStorage.setItem("rolecall-theme", chosen);
  } catch {
    // Not kept, then.
  }
}

function keptTheme() {
  try {
    const kept = localStorage.getItem("rolecall-theme");
    return THEMES.includes(kept) ? kept : "";
  } catch {
    return "";
  }
}

function start() {
  byId("what").textContent = data.what;
  fill(byId("about"), data.owner && data.owner + " · ", moment(data.time));
  byId("items-name").textContent = data.noun === "change" ? "Changes" : "Findings";
  byId("items-count").textContent = data.items.length.toLocaleString("en");
  document.querySelectorAll("[role=tab]").forEach(tab =>
    tab.addEventListener("click", () => go(tab.getAttribute("aria-controls"))));
  document.querySelector("[role=tablist]").addEventListener("keydown", tabKey);
  document.addEventListener("keydown", pageKey);
  byId("search").addEventListener("input", search);
  byId("search").addEventListener("keydown", searchKey);
  document.addEventListener("click", event => event.target.closest(".search") || closeSearch());
  theme(keptTheme());
  byId("theme").addEventListener("click", () =>
    theme(THEMES[(THEMES.indexOf(document.documentElement.dataset.theme || "") + 1) % THEMES.length]));
  addEventListener("popstate", showAddress);
  addEventListener("beforeprint", () => {
    if (!rendered.has("items")) {
      rendered.add("items");
      renderItems();
    }
    itemList.all();
    rendered.has("matrix") && !byId("matrix").hidden && printMatrix();
  });
  addEventListener("afterprint", () => byId("printed-matrix") && byId("printed-matrix").remove());
  showAddress();
  // Once it has been painted: then a person can use it.
  requestAnimationFrame(() => setTimeout(() => performance.mark("usable")));
}

start();
