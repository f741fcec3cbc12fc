// The matrix as a table. Only the rows in sight are in the page; the others are space.

const PRINTED_COLUMNS = 14;

function drawTable(toTop) {
  if (matrix.rows.length === 0 || matrix.columns.length === 0) {
    matrix.scroller.replaceChildren(matrix.differing && !matrix.accountText && !matrix.setText
      ? empty("Nothing differs", "Everybody has what the files say.")
      : empty(accounts.length === 0 || sets.length === 0 ? "There is nothing to show yet" : "No account or permission set is like that",
        sets.length === 0 ? "No permission set was read." : "Change the filter to see more."));
    matrix.body = undefined;
    return;
  }
  matrix.body = el("tbody", {});
  matrix.table = el("table", {class: "grid", role: "treegrid", "aria-label": "People by account and permission set",
    "aria-rowcount": String(matrix.rows.length + 1), "aria-colcount": String(matrix.columns.length + 1)},
    headRow(matrix.columns), matrix.body);
  matrix.table.addEventListener("keydown", matrixKey);
  matrix.table.addEventListener("click", matrixClick);
  matrix.scroller.replaceChildren(matrix.table);
  if (toTop) {
    matrix.scroller.scrollTop = 0;
  }
  paintRows(true);
}

function headRow(columns) {
  return el("thead", {}, el("tr", {role: "row", "aria-rowindex": "1"},
    el("th", {class: "corner", role: "columnheader"}, el("span", {class: "muted"}, "Account")),
    columns.map((set, column) => el("th", {class: "set-head" + (set.changed ? " changed" : ""), role: "columnheader", scope: "col", tabindex: "-1",
      "data-row": "-1", "data-column": String(column), title: set.name + (set.admin ? " (administrator-like)" : "") + (set.changed ? ", itself changing" : "")},
      el("span", {class: "set-name"}, set.admin && el("b", {class: "admin"}, "★ "), set.name)))));
}

/** Puts the rows in sight into the page, the rest stands for as space. */
function paintRows(force) {
  if (!matrix.body || byId("matrix").hidden) {
    return;
  }
  const top = Math.max(0, Math.floor(matrix.scroller.scrollTop / ROW) - 8);
  const bottom = Math.min(matrix.rows.length, top + Math.ceil(matrix.scroller.clientHeight / ROW) + 16);
  if (!force && top === matrix.top && bottom === matrix.bottom) {
    return;
  }
  const focused = matrix.table.contains(document.activeElement);
  Object.assign(matrix, {top, bottom});
  const space = () => el("tr", {class: "space", "aria-hidden": "true"}, el("td", {colspan: String(matrix.columns.length + 1)}));
  const before = space();
  const after = space();
  before.firstChild.style.height = top * ROW + "px";
  after.firstChild.style.height = (matrix.rows.length - bottom) * ROW + "px";
  matrix.body.replaceChildren(before, ...matrix.rows.slice(top, bottom).map((row, i) => bodyRow(row, top + i, matrix.columns)), after);
  markActive(focused);
}

function bodyRow(row, number, columns) {
  const line = el("tr", {role: "row", class: row.unit ? "unit" : "", "aria-rowindex": String(number + 2), "aria-level": String(row.depth + 1),
    "aria-expanded": row.unit ? String(!row.folded) : undefined}, rowHead(row, number));
  columns.forEach((set, column) => line.append(bodyCell(row, set, number, column)));
  return line;
}

function rowHead(row, number) {
  const head = el("th", {scope: "row", role: "rowheader", tabindex: "-1", "data-row": String(number), "data-column": "-1",
    title: row.unit ? row.unit.path : row.account.label},
    row.unit
      ? [el("span", {class: "fold", "aria-hidden": "true"}, row.folded ? "▸" : "▾"), el("span", {class: "name"}, row.unit.name),
        el("span", {class: "muted"}, " " + row.under.length)]
      : [el("span", {class: "name"}, row.account.name), row.account.management && badge("management", "warn"),
        row.account.inactive && badge("not active", ""), row.account.unknown && badge("not in the organization", "bad")]);
  head.style.setProperty("--depth", row.depth);
  return head;
}

function bodyCell(row, set, number, column) {
  const cell = rowCell(row, set);
  const heat = cell.now === 0 ? 0 : Math.min(5, 1 + Math.floor(Math.log2(cell.now) / 1.6));
  const marks = [cell.gained > 0 && el("i", {class: "good"}, "+" + cell.gained), cell.lost > 0 && el("i", {class: "bad"}, "−" + cell.lost),
    cell.stuck > 0 && el("i", {class: "stuck"}, "!"), cell.flag && el("i", {class: TONES[cell.flag]}, SIGNS[cell.flag]),
    cell.turning > 0 && cell.gained + cell.lost + cell.stuck === 0 && !cell.flag && el("i", {class: "warn"}, "•")];
  return el("td", {role: "gridcell", tabindex: "-1", "data-row": String(number), "data-column": String(column),
    class: `heat-${heat}${cell.differs ? " differs" : ""}`, "aria-label": cellLabel(row, set, cell)},
    cell.assignments > 0 && el("span", {}, String(cell.now), cell.unread && "?"), marks.some(Boolean) && el("span", {class: "marks"}, marks));
}

function cellLabel(row, set, cell) {
  const where = row.unit ? row.unit.name : row.account.name;
  return `${set.name} in ${where}: ` + (cell.assignments === 0 && !cell.flag ? "nobody" : [cell.now === 1 ? "1 person" : `${cell.now} people`,
    cell.gained > 0 && `${cell.gained} gain it`, cell.lost > 0 && `${cell.lost} lose it`, cell.stuck > 0 && "held back", cell.flag && "has a finding: " + cell.flag,
    cell.unread && "members of a group were not read"].filter(Boolean).join(", "));
}

/** Paper has no scroll bars: some columns at a time, all rows. */
function printMatrix() {
  const pages = el("div", {id: "printed-matrix"});
  for (let from = 0; from < matrix.columns.length; from += PRINTED_COLUMNS) {
    const columns = matrix.columns.slice(from, from + PRINTED_COLUMNS);
    pages.append(el("table", {class: "grid"}, headRow(columns), el("tbody", {}, matrix.rows.map((row, i) => bodyRow(row, i, columns)))));
  }
  byId("matrix").append(pages);
}
