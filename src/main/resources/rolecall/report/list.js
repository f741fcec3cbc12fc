// A list of any length: what is in sight is there, more comes while scrolling, all of it (within reason) for the printer.

const CHUNK = 120;
const MOST_PRINTED = 3000;

class LongList {
  constructor(container, row) {
    this.container = container;
    this.row = row;
    this.end = el("div", {class: "more", "aria-hidden": "true"});
    this.things = [];
    this.shown = 0;
    new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && this.more(), {rootMargin: "600px"}).observe(this.end);
  }

  show(things) {
    this.things = things;
    this.shown = 0;
    this.container.replaceChildren(this.end);
    this.more();
  }

  more(count = CHUNK) {
    const next = this.things.slice(this.shown, this.shown + count);
    this.shown += next.length;
    const rows = document.createDocumentFragment();
    next.forEach(thing => rows.append(this.row(thing)));
    this.container.insertBefore(rows, this.end);
    this.end.hidden = this.shown >= this.things.length;
  }

  /** For the printer. */
  all() {
    this.more(Math.max(0, Math.min(MOST_PRINTED, this.things.length) - this.shown));
  }
}
