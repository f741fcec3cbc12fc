// The first thing seen: what it comes to, who is touched, what was refused.

const TONES = {create: "good", update: "warn", delete: "bad", adopt: "accent", provision: "accent",
  error: "bad", warning: "warn", note: "accent"};
const KINDS = {user: "Users", group: "Groups", membership: "Memberships", policy: "Policies", permissionSet: "Permission sets",
  provisioning: "Roles to bring up to date", assignment: "Assignments"};
const MOST_PEOPLE = 12;
const MOST_SHIFTS = 10;

function kindName(kind) {
  return KINDS[kind] || kind;
}

function tile(name, count) {
  return el("button", {type: "button", class: "tile " + (count > 0 ? TONES[name] || "" : "none"), disabled: count === 0,
    onclick: () => showItems({badge: name})}, el("span", {class: "tile-n"}, count.toLocaleString("en")), el("span", {}, name));
}

function renderOverview() {
  fill(byId("overview"),
    el("div", {class: "hero tone-" + data.tone},
      el("h1", {}, el("span", {class: "dot", "aria-hidden": "true"}), data.headline),
      el("p", {class: "sub"}, aboutLine())),
    data.refusals.length > 0 && el("div", {class: "card refused", role: "alert"}, el("h2", {}, "Refused"),
      data.refusals.map(refusal => el("p", {}, el("strong", {}, refusal.guard + ": "), refusal.message))),
    data.shifts && data.shifts.length > 0 && el("div", {class: "card", id: "shifts"}, el("h2", {}, "Accounts, as selectors see them"),
      el("ul", {class: "notes"}, data.shifts.slice(0, MOST_SHIFTS).map(line => el("li", {}, line))),
      data.shifts.length > MOST_SHIFTS && el("details", {}, el("summary", {}, `and ${plural(data.shifts.length - MOST_SHIFTS, "more account", "more accounts")}`),
        el("ul", {class: "notes"}, data.shifts.slice(MOST_SHIFTS).map(line => el("li", {}, line))))),
    el("div", {class: "tiles"}, Object.entries(data.counts).map(([name, count]) => tile(name, count))),
    el("div", {class: "columns"}, kindsCard(), peopleCard()),
    data.notes.length > 0 && el("div", {class: "card"}, el("h2", {}, "Notes"),
      el("ul", {class: "notes"}, data.notes.map(note => el("li", {}, note)))),
    estateCard());
}

function aboutLine() {
  return [data.owner ? ["Files of ", el("strong", {}, data.owner), " · "] : "Without files · ", "coverage ", data.coverage, data.ignored > 0 && ` · ${plural(data.ignored, "finding")} ignored by the files`, " · ", moment(data.time)].flat();
}

function kindsCard() {
  const kinds = new Map();
  for (const item of data.items) {
    if (!kinds.has(item.kind)) {
      kinds.set(item.kind, new Map());
    }
    const badges = kinds.get(item.kind);
    badges.set(item.badge, (badges.get(item.badge) || 0) + 1);
  }
  const rows = [...kinds.entries()];
  return el("div", {class: "card"}, el("h2", {}, data.noun === "change" ? "What changes" : "What was found"),
    rows.length === 0
      ? empty(data.noun === "change" ? "Nothing differs" : "Nothing found", data.owner && "AWS is as the files say.")
      : el("ul", {class: "rows"}, rows.map(([kind, badges]) => el("li", {class: "row-line"},
        el("button", {type: "button", class: "link", onclick: () => showItems({kind})}, kindName(kind)),
        el("span", {class: "badges"}, [...badges.entries()].map(([name, count]) => badge(`${count.toLocaleString("en")} ${name}`, TONES[name])))))));
}

function peopleCard() {
  const gaining = data.people.filter(([, gains]) => gains > 0).length;
  const losing = data.people.filter(([, , loses]) => loses > 0).length;
  const most = [...data.people].sort((a, b) => b[1] + b[2] - a[1] - a[2]).slice(0, MOST_PEOPLE);
  return el("div", {class: "card"}, el("h2", {}, "People"),
    data.people.length === 0
      ? empty("Nobody gains or loses anything", "Access stays as it is for everyone.")
      : [el("p", {class: "lead"}, data.people.length === 1 ? "1 person is touched: " : `${data.people.length.toLocaleString("en")} people are touched: `,
          `${gaining.toLocaleString("en")} gain, ${losing.toLocaleString("en")} lose`),
        el("ul", {class: "rows"}, most.map(([user, gains, loses, marks]) => el("li", {class: "row-line"},
          el("span", {}, personLink(users[user]), users[user].shown && el("span", {class: "muted"}, " " + users[user].name)),
          el("span", {class: "badges"}, (marks & 1) > 0 && badge("★ administrator-like", "warn"), (marks & 2) > 0 && badge("management account", "warn"),
            gains > 0 && badge("+" + plural(gains, "role"), "good"), loses > 0 && badge("−" + plural(loses, "role"), "bad"))))),
        data.people.length > most.length && el("button", {type: "button", class: "link", onclick: () => showTouchedPeople()},
          `All ${data.people.length.toLocaleString("en")} of them`)]);
}

function estateCard() {
  const calls = Object.entries(data.calls).sort((a, b) => b[1] - a[1]);
  const sum = calls.reduce((all, [, n]) => all + n, 0);
  return el("div", {class: "card"}, el("h2", {}, "What this rests on"),
    el("p", {}, [plural(accounts.length, "account"), plural(sets.length, "permission set"), plural(groupCount, "group"),
      userCount === 1 ? "1 person" : `${userCount.toLocaleString("en")} people`, plural(held.length / STEP, "assignment")].join(" · ")),
    data.limits && el("p", {class: "muted"}, data.limits),
    calls.length > 0 && el("details", {}, el("summary", {}, plural(sum, "call") + " to AWS"),
      el("ul", {class: "rows calls"}, calls.map(([operation, n]) => el("li", {class: "row-line"}, el("code", {}, operation), n.toLocaleString("en"))))));
}
