// A panel at the side that tells more about a cell, a group, an account or a permission set.

let drawerOpener;

function openDrawer(title, subtitle, ...content) {
  if (byId("drawer").hidden) {
    drawerOpener = document.activeElement;
  }
  fill(byId("drawer"), 
    el("div", {class: "drawer-head"},
      el("div", {}, el("h2", {id: "drawer-title"}, title), subtitle && el("div", {class: "sub"}, subtitle)),
      el("button", {type: "button", class: "quiet", "aria-label": "Close", onclick: closeDrawer}, "✕")),
    add(el("div", {class: "drawer-body"}), content));
  byId("drawer").hidden = false;
  byId("drawer").focus({preventScroll: true});
}

function closeDrawer() {
  if (byId("drawer").hidden) {
    return;
  }
  byId("drawer").hidden = true;
  if (drawerOpener && drawerOpener.isConnected) {
    drawerOpener.focus({preventScroll: true});
  }
}

function personLink(user) {
  return el("button", {type: "button", class: "link", onclick: () => go("person", user.name)}, user.shown || user.name);
}

function groupLink(group) {
  return el("button", {type: "button", class: "link", onclick: () => openGroup(group)}, picture.groups[group]);
}

/** Who holds an assignment, as something to follow. */
function principalLink(number) {
  const principal = principalOf(number);
  if (principal.gone) {
    return el("span", {class: "muted"}, principal.label);
  }
  return el("span", {}, el("span", {class: "muted"}, principal.user ? "user " : "group "),
    principal.user ? personLink(principal.user) : groupLink(principal.group));
}

function turnBadge(bits, stuck) {
  const turn = turnOf(bits, stuck);
  return turn && badge(`${turn.sign} ${turn.word}`, turn.tone);
}

/** Where in the files something is asked for, and until when. */
function ruleLine(rule) {
  return rule && el("div", {class: "rule"}, el("code", {}, rule.source), rule.until && [" until ", moment(rule.until)],
    rule.reason && el("span", {}, " " + rule.reason));
}

const MOST_IN_DRAWER = 300;

function limited(things, row) {
  const rest = things.length - MOST_IN_DRAWER;
  return [el("ul", {class: "rows"}, things.slice(0, MOST_IN_DRAWER).map(row)),
    rest > 0 && el("p", {class: "muted"}, `and ${plural(rest, "more", "more")}`)];
}

/** The assignments at these places and the people behind them. */
function openCell(title, subtitle, places, withAccount) {
  const people = usersBehind(places).sort((a, b) => inOrder(users[a[0]].name, users[b[0]].name));
  openDrawer(title, subtitle,
    el("h3", {}, plural(places.length, "assignment")),
    places.length === 0 ? el("p", {class: "muted"}, "Nobody is assigned here.") : limited(places, at => el("li", {},
      el("div", {class: "row-line"}, principalLink(held[at + 2]), turnBadge(held[at + 3] & STAYS, (held[at + 3] & STUCK) > 0)),
      withAccount && el("div", {class: "muted"}, `${sets[held[at + 1]].name} in ${accounts[held[at]].label}`),
      unread.has(held[at + 2]) && el("div", {class: "muted"}, "its members were not read"),
      ruleLine(picture.rules[held[at + 4]]))),
    el("h3", {}, people.length === 1 ? "1 person" : `${people.length.toLocaleString("en")} people`),
    people.length === 0 ? el("p", {class: "muted"}, "No person is behind this.") : limited(people, ([user, bits]) => el("li", {},
      el("div", {class: "row-line"}, el("span", {}, personLink(users[user]),
        users[user].shown && el("span", {class: "muted"}, " " + users[user].name)), turnBadge(bits)))));
}

function openGroup(group) {
  const members = membersOf[group];
  const rows = [];
  for (let i = 0; i < members.length; i += 2) {
    rows.push([users[members[i]], members[i + 1]]);
  }
  rows.sort((a, b) => inOrder(a[0].name, b[0].name));
  const places = heldBy.get(group) || [];
  openDrawer(picture.groups[group], "group",
    el("h3", {}, plural(rows.length, "member")),
    unread.has(group) ? el("p", {class: "muted"}, "Its members were not read.")
      : rows.length === 0 ? el("p", {class: "muted"}, "Nobody is in this group.") : limited(rows, ([user, bits]) => el("li", {},
        el("div", {class: "row-line"}, el("span", {}, personLink(user), user.shown && el("span", {class: "muted"}, " " + user.name)),
          turnBadge(bits & STAYS, (bits & STUCK) > 0)))),
    el("h3", {}, plural(places.length, "assignment")),
    places.length === 0 ? el("p", {class: "muted"}, "It holds nothing.") : limited(places, at => el("li", {},
      el("div", {class: "row-line"}, el("span", {}, el("strong", {}, sets[held[at + 1]].name), ` in ${accounts[held[at]].label}`),
        turnBadge(held[at + 3] & STAYS, (held[at + 3] & STUCK) > 0)), ruleLine(picture.rules[held[at + 4]]))));
}
