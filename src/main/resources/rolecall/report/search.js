// One field that finds everything: people, accounts, permission sets, groups, changes.

const MOST_HITS = 6;
let hits = [];
let hit = -1;

function kindsOfHits() {
  return [
    {title: "People", things: users, text: user => user.text, show: user => [user.shown || user.name, user.shown && user.name], open: user => go("person", user.name)},
    {title: "Accounts", things: accounts, text: account => account.text, show: account => [account.name, `${account.id} · ${account.ou}`],
      open: account => showMatrix(account.id, "")},
    {title: "Permission sets", things: sets, text: set => set.text, show: set => [set.name, set.admin && "administrator-like"], open: set => showMatrix("", set.name)},
    {title: "Groups", things: groupHits, text: group => group.text, show: group => [group.name, plural(membersOf[group.number].length / 2, "member")],
      open: group => openGroup(group.number)},
    {title: data.noun === "change" ? "Changes" : "Findings", things: data.items, text: item => item.text || (item.text = [item.subject, item.message].join(" ").toLowerCase()),
      show: item => [item.subject, item.badge], open: item => showItems({text: item.subject})}];
}

const groupHits = picture.groups.map((name, number) => ({name, number, text: name.toLowerCase()}));

function search() {
  const words = wordsOf(byId("search").value);
  const list = byId("hits");
  hits = [];
  hit = -1;
  list.replaceChildren();
  if (words.length > 0) {
    for (const kind of kindsOfHits()) {
      const found = kind.things.filter(thing => matches(kind.text(thing), words));
      if (found.length > 0) {
        list.append(el("div", {class: "hit-title", role: "presentation"}, kind.title, el("span", {class: "count"}, found.length.toLocaleString("en"))));
        found.slice(0, MOST_HITS).forEach(thing => addHit(list, kind, thing));
      }
    }
    if (hits.length === 0) {
      list.append(empty("Nothing is called that"));
    }
    say(hits.length === 0 ? "Nothing found" : plural(hits.length, "result"));
  }
  list.hidden = words.length === 0;
  byId("search").setAttribute("aria-expanded", String(!list.hidden));
  byId("search").removeAttribute("aria-activedescendant");
  if (hits.length > 0) {
    chooseHit(0);
  }
}

function addHit(list, kind, thing) {
  const [title, more] = kind.show(thing);
  const open = () => {
    closeSearch();
    kind.open(thing);
  };
  const row = el("div", {role: "option", id: "hit-" + hits.length, class: "hit", "aria-selected": "false", onclick: open},
    el("span", {}, title), more && el("span", {class: "muted"}, more));
  hits.push({row, open});
  list.append(row);
}

function chooseHit(number) {
  if (hits.length === 0) {
    return;
  }
  hits.forEach(one => one.row.setAttribute("aria-selected", "false"));
  hit = (number + hits.length) % hits.length;
  hits[hit].row.setAttribute("aria-selected", "true");
  hits[hit].row.scrollIntoView({block: "nearest"});
  byId("search").setAttribute("aria-activedescendant", hits[hit].row.id);
}

function closeSearch() {
  byId("search").value = "";
  byId("hits").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
  byId("search").removeAttribute("aria-activedescendant");
}

function searchKey(event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    chooseHit(hit + (event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Enter" && hit >= 0) {
    event.preventDefault();
    hits[hit].open();
  } else if (event.key === "Escape") {
    closeSearch();
    byId("search").blur();
  }
}
