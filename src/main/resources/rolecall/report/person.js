// What a person sees after signing in: accounts, and in each the roles. Here with the way to each, and what becomes of it.

const person = {text: "", touched: false, chosen: undefined};
const FEW_ACCOUNTS = 8;

function renderPerson() {
  const touched = new Map(data.people.map(([user, gains, loses]) => [user, {gains, loses}]));
  person.touchedUsers = touched;
  person.input = el("input", {type: "search", placeholder: "Find a person", "aria-label": "Find a person", "aria-controls": "people-list", id: "person-text",
    oninput: calmly(() => {
      person.text = person.input.value;
      filterPeople();
    }),
    onkeydown: event => {
      if (event.key === "ArrowDown" || event.key === "Enter") {
        const first = byId("people-list").querySelector("button");
        if (first) {
          event.preventDefault();
          event.key === "Enter" ? first.click() : first.focus();
        }
      }
    }});
  person.only = el("button", {type: "button", class: "chip warn", "aria-pressed": "false", onclick: () => {
    person.touched = !person.touched;
    filterPeople();
  }}, "Only those touched", el("span", {class: "count"}, touched.size.toLocaleString("en")));
  person.tally = el("div", {class: "tally", role: "status"});
  const list = el("div", {id: "people-list", class: "people", onkeydown: walkPeople});
  person.portal = el("div", {class: "portal", id: "portal"});
  fill(byId("person"), el("div", {class: "split"},
    el("div", {class: "side"}, person.input, touched.size > 0 && person.only, person.tally, list), person.portal));
  person.list = new LongList(list, personRow);
  filterPeople();
  showPerson(undefined);
}

function filterPeople() {
  const words = wordsOf(person.text);
  person.only.setAttribute("aria-pressed", String(person.touched));
  const shown = users.filter(user => matches(user.text, words) && (!person.touched || person.touchedUsers.has(user.number)));
  person.list.show(shown);
  person.tally.textContent = shown.length === 1 ? "1 person" : `${shown.length.toLocaleString("en")} people`;
  if (shown.length === 0) {
    person.list.container.append(empty(users.length === 0 ? "There is nobody here" : "Nobody is called that"));
  }
}

function personRow(user) {
  const change = person.touchedUsers.get(user.number);
  return el("button", {type: "button", class: "person", "data-user": String(user.number), "aria-current": person.chosen === user ? "true" : "false",
    onclick: () => go("person", user.name)},
    el("span", {class: "face", "aria-hidden": "true"}, initials(user)),
    el("span", {class: "who"}, el("span", {}, user.shown || user.name), user.shown && el("span", {class: "muted"}, user.name)),
    change && el("span", {class: "badges"}, change.gains > 0 && badge("+" + change.gains, "good"), change.loses > 0 && badge("−" + change.loses, "bad")));
}

function initials(user) {
  const words = (user.shown || user.name.split("@")[0]).split(/[\s._-]+/).filter(word => /^\p{L}/u.test(word));
  return ((words[0] || "?")[0] + (words.length > 1 ? words[words.length - 1][0] : "")).toUpperCase();
}

function walkPeople(event) {
  const step = {ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling"}[event.key];
  const here = event.target.closest("button.person");
  if (step && here) {
    event.preventDefault();
    const next = here[step];
    next && next.matches("button.person") ? next.focus() : event.key === "ArrowUp" && person.input.focus();
  }
}

function showTouchedPeople() {
  go("person");
  person.touched = true;
  filterPeople();
}

function showPerson(user) {
  person.chosen = user;
  byId("people-list").querySelectorAll("button.person").forEach(row =>
    row.setAttribute("aria-current", String(user !== undefined && row.dataset.user === String(user.number))));
  if (user === undefined) {
    fill(person.portal, empty("Choose a person", "You will see the accounts and roles that the access portal shows them, and the way to each."));
    return;
  }
  const portal = portalOf(user.number);
  const closed = closedTo(user.number);
  const roles = portal.reduce((sum, one) => sum + one.roles.length, 0);
  const filter = el("input", {type: "search", placeholder: "Filter accounts", "aria-label": "Filter this person's accounts",
    oninput: calmly(() => fillCards())});
  const cards = el("div", {class: "cards"});
  const fillCards = () => {
    const words = wordsOf(filter.value);
    const shown = portal.filter(one => matches(one.account.text + one.roles.map(role => role.set.text).join(" "), words));
    cards.replaceChildren(...shown.map(one => portalAccount(one, shown.length <= FEW_ACCOUNTS)));
    if (shown.length === 0) {
      cards.append(empty(portal.length === 0 ? "No accounts" : "No account is like that", portal.length === 0
        ? "The access portal has nothing to show here." : undefined));
    }
  };
  const groups = [];
  for (let i = 0; i < groupsOf[user.number].length; i += 2) {
    groups.push([groupsOf[user.number][i], groupsOf[user.number][i + 1]]);
  }
  fill(person.portal, 
    el("div", {class: "portal-head"}, el("span", {class: "face large", "aria-hidden": "true"}, initials(user)),
      el("div", {}, el("h2", {id: "portal-name"}, user.shown || user.name), user.shown && el("div", {class: "muted"}, user.name))),
    el("p", {class: "muted groups"}, groups.length === 0 ? "In no group." : ["In ", groups.map(([group, bits], i) => [i > 0 && ", ", groupLink(group), bits !== STAYS && [" ", turnBadge(bits & STAYS, (bits & STUCK) > 0)]]).flat()]),
    el("div", {class: "portal-bar"}, el("h3", {}, `${plural(portal.length, "account")}, ${plural(roles, "role")}`), portal.length > FEW_ACCOUNTS && filter),
    cards,
    closed.length > 0 && el("p", {class: "muted closed"},
      `Assigned too, but the access portal does not show accounts that are not active: ${closed.map(account => account.label).join(", ")}.`));
  fillCards();
}

function portalAccount(one, open) {
  const card = el("details", {class: "account", open},
    el("summary", {}, el("span", {class: "cube", "aria-hidden": "true"}), el("span", {class: "account-name"}, el("strong", {}, one.account.name),
      one.account.management && badge("management", "warn")),
      el("span", {class: "muted"}, `#${one.account.id} · ${one.account.ou}`),
      el("span", {class: "brief"}, one.roles.map(role => badge(role.set.name, (turnOf(role.bits, role.stuck) || {}).tone)))));
  const addRoles = () => card.children.length === 1 && card.append(el("ul", {class: "roles"}, one.roles.map(portalRole)));
  card.addEventListener("toggle", addRoles);
  if (open) {
    addRoles();
  }
  return card;
}

function portalRole(role) {
  const turn = turnOf(role.bits, role.stuck && role.bits === 0);
  return el("li", {class: turn ? "role " + turn.tone : "role"},
    el("div", {class: "row-line"}, el("span", {class: "role-name"}, role.set.admin && el("b", {class: "admin", title: "administrator-like"}, "★ "), role.set.name),
      turnBadge(role.bits, role.stuck && role.bits === 0)),
    role.ways.map(way => el("div", {class: "way"}, way.group === undefined ? "assigned to this user" : ["by group ", groupLink(way.group)],
      role.ways.length > 1 && [" ", turnBadge(way.bits, way.stuck)], ruleLine(way.rule))));
}
