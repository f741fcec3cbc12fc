// Elements are made here and nowhere else. Text is always text: nothing from the data is ever read as markup.

/** An element with properties (class, on…, aria-… and the like) and children, which are elements or text. */
function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "class") {
      element.className = value;
    } else if (name in element && typeof value !== "string") {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) {
      element.append(child);
    }
  }
  return element;
}

/** The element with these children and no others. */
function fill(element, ...children) {
  element.replaceChildren();
  return add(element, children);
}

const byId = id => document.getElementById(id);
const plural = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many || one + "s"}`;
const matches = (text, words) => words.every(word => text.includes(word));
const inOrder = new Intl.Collator("en", {numeric: true}).compare;
const wordsOf = query => query.toLowerCase().split(/\s+/).filter(Boolean);

/** Tells those who can't see it what has changed on the page. */
function say(text) {
  byId("said").textContent = text;
}

/** Calls a function when typing has paused. */
function calmly(run) {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, 90);
  };
}

function empty(title, text) {
  return el("div", {class: "empty"}, el("div", {class: "empty-title"}, title), text && el("p", {}, text));
}

function badge(text, tone) {
  return el("span", {class: "badge " + (tone || "")}, text);
}

/** A moment as people write it; the whole of it stays in the tooltip. */
function moment(iso) {
  return el("time", {datetime: iso, title: iso}, iso.slice(0, 10) + " " + iso.slice(11, 16) + " UTC");
}
