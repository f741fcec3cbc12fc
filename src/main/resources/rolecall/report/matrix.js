// Accounts by OU against permission sets, with the number of people in each cell. Only the rows in sight are in the page.

const ROW = 34;
const MANY_ACCOUNTS = 40;
const PRINTED_COLUMNS = 14;
const matrix = {folded: new Set(), accountText: "", setText: "", differing: false, rows: [], columns: [], row: 0, column: -1};
const cellCache = new Map();
let placesIn;

function renderMatrix() {
  placesIn = new Map();
  heldIn.forEach((places, account) => places.forEach(at => {
    const key = account * sets.length + held[at + 1];
    placesIn.has(key) ? placesIn.get(key).push(at) : placesIn.set(key, [at]);
  }));
  matrix.tree = unitTree();
  if (accounts.length > MANY_ACCOUNTS) {
    foldAll();
  }
  const again = calmly(() => layMatrix(true));
  matrix.accountInput = el("input", {type: "search", placeholder: "Filter accounts or OUs", "aria-label": "Filter accounts or OUs",
    oninput: () => {
      matrix.accountText = matrix.accountInput.value;
      again();
    }});
  matrix.setInput = el("input", {type: "search", placeholder: "Filter permission sets", "aria-label": "Filter permission sets",
    oninput: () => {
      matrix.setText = matrix.setInput.value;
      again();
    }});
  const differing = el("button", {type: "button", class: "chip warn", id: "matrix-differing", "aria-pressed": "false", onclick: () => {
    matrix.differing = !matrix.differing;
    differing.setAttribute("aria-pressed", String(matrix.differing));
    layMatrix(true);
  }}, "Only what differs");
  matrix.tally = el("div", {class: "tally", role: "status"});
  matrix.scroller = el("div", {class: "grid-scroll", onscroll: () => requestAnimationFrame(() => paintRows(false))});
  byId("matrix").replaceChildren(
    el("div", {class: "filters"}, matrix.accountInput, matrix.setInput, differing,
      el("button", {type: "button", class: "quiet", id: "unfold-all", onclick: () => (matrix.folded.clear(), layMatrix(false))}, "Unfold all"),
      el("button", {type: "button", class: "quiet", id: "fold-all", onclick: () => (foldAll(), layMatrix(false))}, "Fold all")),
    el("div", {class: "legend"}, matrix.tally,
      el("span", {}, el("b", {class: "heat-3 swatch"}, "7"), " people now"),
      el("span", {}, el("b", {class: "good"}, "+2"), " gain it"), el("span", {}, el("b", {class: "bad"}, "−1"), " lose it"),
      el("span", {}, el("b", {class: "stuck"}, "!"), " held back"),
      el("span", {}, el("b", {class: "warn"}, "•"), " assignment differs, people don't"),
      el("span", {}, el("b", {class: "admin"}, "★"), " administrator-like")),
    matrix.scroller);
  new ResizeObserver(() => paintRows(false)).observe(matrix.scroller);
  layMatrix(true);
}

/** OUs by path, each with its accounts and the OUs in it. */
function unitTree() {
  const root = {path: "/", name: "Organization", depth: 0, accounts: [], units: new Map()};
  for (const account of accounts) {
    let unit = root;
    let path = "";
    for (const name of account.ou.split("/").filter(Boolean)) {
      path += (path ? "/" : "") + name;
      if (!unit.units.has(name)) {
        unit.units.set(name, {path, name, depth: unit.depth + 1, accounts: [], units: new Map()});
      }
      unit = unit.units.get(name);
    }
    unit.accounts.push(account);
  }
  return root;
}

function foldAll(unit = matrix.tree) {
  if (unit !== matrix.tree) {
    matrix.folded.add(unit.path);
  }
  unit.units.forEach(inner => foldAll(inner));
}

/** Chooses rows and columns anew. */
function layMatrix(filtered) {
  const setWords = wordsOf(matrix.setText);
  const accountWords = wordsOf(matrix.accountText);
  const differs = (account, set) => cellOf(account.number, set.number).differs;
  matrix.columns = sets.filter(set => matches(set.text, setWords)
    && (!matrix.differing || accounts.some(account => differs(account, set))));
  const shown = new Set(accounts.filter(account => matches(account.text, accountWords)
    && (!matrix.differing || matrix.columns.some(set => differs(account, set)))));
  const searching = accountWords.length > 0 || matrix.differing;
  const rows = [];
  const walk = unit => {
    const under = accountsUnder(unit).filter(account => shown.has(account));
    if (under.length === 0) {
      return;
    }
    const folded = matrix.folded.has(unit.path) && !(searching && under.length <= MANY_ACCOUNTS);
    rows.push({unit, under, folded, depth: unit.depth, key: unit.path});
    if (!folded) {
      unit.accounts.filter(account => shown.has(account)).forEach(account =>
        rows.push({account, depth: unit.depth + 1, key: account.id}));
      unit.units.forEach(walk);
    }
  };
  walk(matrix.tree);
  const focused = matrix.rows[matrix.row];
  const still = focused ? rows.findIndex(row => row.key === focused.key) : -1;
  matrix.row = still >= 0 ? still : 0;
  matrix.column = Math.min(matrix.column, matrix.columns.length - 1);
  matrix.rows = rows;
  matrix.units = new Map();
  matrix.tally.textContent = `${plural(shown.size, "account")} × ${plural(matrix.columns.length, "permission set")}`;
  drawTable(filtered);
}

function accountsUnder(unit) {
  return [...unit.accounts, ...[...unit.units.values()].flatMap(accountsUnder)];
}

function cellOf(account, set) {
  const key = account * sets.length + set;
  if (!cellCache.has(key)) {
    cellCache.set(key, peopleBehind(placesIn.get(key) || []));
  }
  return cellCache.get(key);
}

function placesOf(row, set) {
  const under = row.account ? [row.account] : row.under;
  return under.flatMap(account => placesIn.get(account.number * sets.length + set.number) || []);
}

function rowCell(row, set) {
  if (row.account) {
    return cellOf(row.account.number, set.number);
  }
  const key = row.key + "\n" + set.number;
  if (!matrix.units.has(key)) {
    matrix.units.set(key, peopleBehind(placesOf(row, set)));
  }
  return matrix.units.get(key);
}

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
  matrix.table = el("table", {class: "grid", role: "grid", "aria-label": "People by account and permission set",
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
    cell.stuck > 0 && el("i", {class: "stuck"}, "!"),
    cell.turning > 0 && cell.gained + cell.lost + cell.stuck === 0 && el("i", {class: "warn"}, "•")];
  return el("td", {role: "gridcell", tabindex: "-1", "data-row": String(number), "data-column": String(column),
    class: `heat-${heat}${cell.differs ? " differs" : ""}`, "aria-label": cellLabel(row, set, cell)},
    cell.assignments > 0 && [String(cell.now), cell.unread && "?"], marks);
}

function cellLabel(row, set, cell) {
  const where = row.unit ? row.unit.name : row.account.name;
  return `${set.name} in ${where}: ` + (cell.assignments === 0 ? "nobody" : [cell.now === 1 ? "1 person" : `${cell.now} people`,
    cell.gained > 0 && `${cell.gained} gain it`, cell.lost > 0 && `${cell.lost} lose it`, cell.stuck > 0 && "held back",
    cell.unread && "members of a group were not read"].filter(Boolean).join(", "));
}

function markActive(focus) {
  matrix.table.querySelectorAll('[tabindex="0"]').forEach(cell => cell.setAttribute("tabindex", "-1"));
  const cell = matrix.table.querySelector(`[data-row="${matrix.row}"][data-column="${matrix.column}"]`)
    || matrix.table.querySelector("tbody [data-row]");
  if (cell) {
    cell.setAttribute("tabindex", "0");
    if (focus) {
      cell.focus({preventScroll: true});
    }
  }
}

function moveTo(row, column) {
  matrix.row = Math.max(-1, Math.min(matrix.rows.length - 1, row));
  matrix.column = Math.max(matrix.row < 0 ? 0 : -1, Math.min(matrix.columns.length - 1, column));
  const head = matrix.table.tHead.offsetHeight;
  const y = matrix.row * ROW;
  const room = matrix.scroller.clientHeight - head - ROW;
  if (matrix.row >= 0 && y < matrix.scroller.scrollTop) {
    matrix.scroller.scrollTop = y;
  } else if (y > matrix.scroller.scrollTop + room) {
    matrix.scroller.scrollTop = y - room;
  }
  paintRows(false);
  markActive(true);
  const cell = document.activeElement;
  const first = matrix.table.querySelector("th.corner").offsetWidth;
  if (matrix.column >= 0 && cell.offsetLeft - first < matrix.scroller.scrollLeft) {
    matrix.scroller.scrollLeft = cell.offsetLeft - first;
  } else if (cell.offsetLeft + cell.offsetWidth > matrix.scroller.scrollLeft + matrix.scroller.clientWidth) {
    matrix.scroller.scrollLeft = cell.offsetLeft + cell.offsetWidth - matrix.scroller.clientWidth;
  }
}

function matrixKey(event) {
  const {row, column} = matrix;
  const page = Math.max(1, Math.floor(matrix.scroller.clientHeight / ROW) - 6);
  const unit = column < 0 && row >= 0 ? matrix.rows[row] : undefined;
  const moves = {
    ArrowDown: () => moveTo(row + 1, column),
    ArrowUp: () => moveTo(row - 1, column),
    ArrowRight: () => unit && unit.unit && unit.folded ? foldUnit(unit) : moveTo(row, column + 1),
    ArrowLeft: () => unit && unit.unit && !unit.folded ? foldUnit(unit) : moveTo(row, column - 1),
    Home: () => moveTo(event.ctrlKey ? 0 : row, -1),
    End: () => moveTo(event.ctrlKey ? matrix.rows.length - 1 : row, matrix.columns.length - 1),
    PageDown: () => moveTo(row + page, column),
    PageUp: () => moveTo(Math.max(0, row - page), column),
    Enter: () => openAt(row, column),
    " ": () => openAt(row, column)};
  if (moves[event.key] && !event.altKey && !event.metaKey) {
    event.preventDefault();
    moves[event.key]();
  }
}

function matrixClick(event) {
  const cell = event.target.closest("[data-row]");
  if (cell) {
    matrix.row = Number(cell.dataset.row);
    matrix.column = Number(cell.dataset.column);
    markActive(true);
    openAt(matrix.row, matrix.column);
  }
}

function foldUnit(row) {
  row.folded ? matrix.folded.delete(row.unit.path) : matrix.folded.add(row.unit.path);
  layMatrix(false);
  markActive(true);
  say(`${row.unit.name} ${row.folded ? "unfolded" : "folded"}`);
}

/** A cell, a row or a column tells more; an OU folds. */
function openAt(number, column) {
  const set = matrix.columns[column];
  const row = matrix.rows[number];
  if (row && row.unit && !set) {
    foldUnit(row);
  } else if (!row && set) {
    openCell(set.name, "permission set" + (set.admin ? ", administrator-like" : ""), placesOf({under: accounts}, set), true);
  } else if (row && !set) {
    openCell(row.account.name, `account ${row.account.id} · ${row.account.ou}`, heldIn[row.account.number], true);
  } else if (row && set) {
    openCell(set.name, "in " + (row.unit ? row.unit.path : row.account.label), placesOf(row, set), Boolean(row.unit));
  }
}

/** Goes to the matrix with these filters. */
function showMatrix(accountText, setText) {
  go("matrix");
  matrix.accountText = matrix.accountInput.value = accountText;
  matrix.setText = matrix.setInput.value = setText;
  layMatrix(true);
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
