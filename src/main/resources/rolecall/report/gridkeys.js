// Going through the matrix by keys and mouse. One cell at a time can be reached by Tab; arrows go from there.

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
