// Accounts by OU against permission sets, with the number of people in each cell: which rows and columns there are.

const ROW = 38;
const MANY_ACCOUNTS = 40;
const matrix = {folded: new Set(), accountText: "", setText: "", differing: false, rows: [], columns: [], row: 0, column: -1};
const cellCache = new Map();
let placesIn;

function renderMatrix() {
  placesIn = new Map();
  heldIn.forEach((places, account) => places.forEach(at => {
    const key = account * sets.length + held[at + 1];
    placesIn.has(key) ? placesIn.get(key).push(at) : placesIn.set(key, [at]);
  }));
  matrix.flags = new Map();
  if (data.noun === "finding") {
    // The gravest come first, and the first stays.
    [...data.items].reverse().forEach(item => item.account !== undefined && item.set !== undefined
      && matrix.flags.set(item.account * sets.length + item.set, item.badge));
  }
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
  }}, data.noun === "change" ? "Only what differs" : "Only with findings");
  matrix.tally = el("div", {class: "tally", role: "status"});
  matrix.scroller = el("div", {class: "grid-scroll", onscroll: () => requestAnimationFrame(() => paintRows(false))});
  fill(byId("matrix"), 
    el("div", {class: "filters"}, matrix.accountInput, matrix.setInput, differing,
      el("button", {type: "button", class: "quiet", id: "unfold-all", onclick: () => (matrix.folded.clear(), layMatrix(false))}, "Unfold all"),
      el("button", {type: "button", class: "quiet", id: "fold-all", onclick: () => (foldAll(), layMatrix(false))}, "Fold all")),
    el("div", {class: "legend"}, matrix.tally,
      el("span", {}, el("b", {class: "heat-3 swatch"}, "7"), " people now"),
      el("span", {}, el("b", {class: "good"}, "+2"), " gain it"), el("span", {}, el("b", {class: "bad"}, "−1"), " lose it"),
      data.noun === "change" ? el("span", {}, el("b", {class: "stuck"}, "!"), " held back")
        : ["error", "warning", "note"].map(name => el("span", {}, el("b", {class: TONES[name]}, SIGNS[name]), " " + name)),
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
    const cell = peopleBehind(placesIn.get(key) || []);
    cell.flag = matrix.flags.get(key);
    cell.differs = cell.differs || cell.flag !== undefined;
    cellCache.set(key, cell);
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

/** Goes to the matrix with these filters. */
function showMatrix(accountText, setText) {
  go("matrix");
  matrix.accountText = matrix.accountInput.value = accountText;
  matrix.setText = matrix.setInput.value = setText;
  layMatrix(true);
}
