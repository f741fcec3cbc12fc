// Changes or findings, one under the other, with filters.

const itemFilter = {badge: new Set(), kind: new Set(), outcome: new Set(), text: ""};
let itemList;
let itemText;

const SIGNS = {create: "+", update: "~", delete: "−", adopt: "*", provision: "^", error: "✕", warning: "!", note: "i"};

function renderItems() {
  const section = byId("items");
  const tally = el("div", {class: "tally", role: "status"});
  const rows = el("div", {class: "items", role: "list"});
  itemText = el("input", {type: "search", placeholder: "Filter by text", "aria-label": "Filter by text", id: "item-text",
    oninput: calmly(() => {
      itemFilter.text = itemText.value;
      filterItems();
    })});
  fill(section,
    el("div", {class: "filters"}, itemText, chips("badge", name => name), chips("kind", kindName), chips("outcome", name => name),
      el("button", {type: "button", class: "quiet", id: "item-clear", onclick: () => showItems({})}, "Clear")),
    tally, rows);
  itemList = new LongList(rows, itemRow);
  itemList.tally = tally;
  data.items.forEach(item => {
    item.text = [item.subject, item.kind, item.source, item.message, item.error].join(" ").toLowerCase();
  });
  filterItems();
}

/** Buttons for all values that a field has, each to be pressed and released. */
function chips(field, name) {
  const counts = new Map();
  data.items.forEach(item => item[field] && counts.set(item[field], (counts.get(item[field]) || 0) + 1));
  if (counts.size < 2) {
    return undefined;
  }
  return el("div", {class: "chips", role: "group", "aria-label": "Filter by " + (field === "badge" ? "severity or action" : field)},
    [...counts.entries()].map(([value, count]) => el("button", {type: "button", class: "chip " + (TONES[value] || ""), "aria-pressed": "false",
      "data-field": field, "data-value": value,
      onclick: event => {
        toggle(itemFilter[field], value);
        event.currentTarget.setAttribute("aria-pressed", String(itemFilter[field].has(value)));
        filterItems();
      }}, name(value), el("span", {class: "count"}, count.toLocaleString("en")))));
}

function toggle(set, value) {
  if (!set.delete(value)) {
    set.add(value);
  }
}

function filterItems() {
  const words = wordsOf(itemFilter.text);
  const passes = (field, item) => itemFilter[field].size === 0 || itemFilter[field].has(item[field]);
  const shown = data.items.filter(item =>
    passes("badge", item) && passes("kind", item) && passes("outcome", item) && matches(item.text, words));
  itemList.show(shown);
  itemList.tally.textContent = shown.length === data.items.length
    ? plural(shown.length, data.noun)
    : `${shown.length.toLocaleString("en")} of ${plural(data.items.length, data.noun)}`;
  if (shown.length === 0) {
    itemList.container.append(data.items.length === 0
      ? empty(data.noun === "change" ? "Nothing differs" : "Nothing found", data.owner && "AWS is as the files say.")
      : empty("No " + data.noun + " is like that", "Take a filter away to see more."));
  }
}

/** Goes to the list with these filters and no others. */
function showItems({badge: badgeName, kind, text}) {
  itemFilter.badge = new Set(badgeName ? [badgeName] : []);
  itemFilter.kind = new Set(kind ? [kind] : []);
  itemFilter.outcome = new Set();
  itemFilter.text = text || "";
  go("items");
  itemText.value = itemFilter.text;
  byId("items").querySelectorAll(".chip").forEach(chip =>
    chip.setAttribute("aria-pressed", String(itemFilter[chip.dataset.field].has(chip.dataset.value))));
  filterItems();
}

function itemRow(item) {
  const more = item.details || item.fix || item.error;
  const head = [
    el("span", {class: "sign " + (TONES[item.badge] || ""), title: item.badge}, el("span", {"aria-hidden": "true"}, SIGNS[item.badge] || "·"),
      el("span", {class: "unseen"}, item.badge)),
    el("span", {class: "item-main"},
      el("span", {class: "item-subject"}, item.subject),
      item.message && el("span", {class: "item-message"}, item.message)),
    el("span", {class: "item-side"}, item.outcome && badge(item.outcome, {done: "good", already: "good", failed: "bad", blocked: "warn"}[item.outcome]),
      el("span", {class: "muted kind"}, data.noun === "change" ? kindName(item.kind).toLowerCase() : item.kind),
      item.source && el("code", {class: "source"}, item.source))];
  if (!more) {
    return el("div", {class: "item", role: "listitem"}, el("div", {class: "item-head"}, head));
  }
  const details = el("details", {class: "item", role: "listitem"}, el("summary", {class: "item-head"}, head));
  // What is folded is made when it is unfolded.
  details.addEventListener("toggle", () => details.children.length === 1 && details.append(itemDetails(item)));
  return details;
}

function itemDetails(item) {
  return el("div", {class: "item-more"},
    item.error && el("p", {class: "error"}, item.error),
    item.fix && el("p", {}, el("strong", {}, "What to do: "), item.fix),
    item.details && el("div", {class: "diff"}, item.details.map(line => el("div", {class: lineTone(line)}, line))));
}

function lineTone(line) {
  const sign = line.trimStart()[0];
  return sign === "+" ? "good" : sign === "-" ? "bad" : sign === "~" ? "warn" : "";
}
