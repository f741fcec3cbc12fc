// Who holds what. The data are tables and numbers into them; what is asked of them is computed when it is asked.

const data = JSON.parse(byId("data").textContent);
const picture = data.picture;

/** What becomes of a thing, in bits. What two things give together is the bits that both have. */
const BEFORE = 1, NOW = 2, AFTER = 4, STUCK = 8, STAYS = 7;
/** An assignment is five numbers in a row: account, set, principal, bits, rule. */
const STEP = 5;
const held = picture.held;
const groupCount = picture.groups.length;
const userCount = picture.users.length;

const accounts = picture.accounts.map(([id, name, ou, marks], number) =>
  ({number, id, name, ou, management: (marks & 1) > 0, inactive: (marks & 2) > 0, unknown: (marks & 4) > 0,
    label: name === id ? id : `${name} (${id})`, text: `${name} ${id} ${ou}`.toLowerCase()}));
const sets = picture.sets.map(([name, admin, changed], number) =>
  ({number, name, admin: admin > 0, changed: changed > 0, text: name.toLowerCase()}));
const users = picture.users.map(([name, shown], number) =>
  ({number, name, shown: shown || "", text: `${name} ${shown || ""}`.toLowerCase()}));
const unread = new Set(picture.unread);

/** Members of each group as pairs of user and bits in one list; groups of each user likewise. */
const membersOf = picture.members.map(members => members.flatMap(user => [user, STAYS]));
picture.turning.forEach(([group, user, bits]) => membersOf[group].push(user, bits));
const groupsOf = users.map(() => []);
membersOf.forEach((members, group) => {
  for (let i = 0; i < members.length; i += 2) {
    groupsOf[members[i]].push(group, members[i + 1]);
  }
});

/** Where in `held` the assignments of each account, and of each principal, begin. */
const heldIn = accounts.map(() => []);
const heldBy = new Map();
for (let at = 0; at < held.length; at += STEP) {
  heldIn[held[at]].push(at);
  const principal = held[at + 2];
  if (!heldBy.has(principal)) {
    heldBy.set(principal, []);
  }
  heldBy.get(principal).push(at);
}

function principalOf(number) {
  if (number < groupCount) {
    return {group: number, name: picture.groups[number], label: "group " + picture.groups[number]};
  }
  if (number < groupCount + userCount) {
    const user = users[number - groupCount];
    return {user, name: user.name, label: "user " + user.name};
  }
  return {gone: true, name: picture.gone[number - groupCount - userCount], label: picture.gone[number - groupCount - userCount]};
}

const bitsOfUser = new Uint8Array(userCount);

/** The people behind these assignments, each with what becomes of it. Nobody gets into an account that is not active. */
function usersBehind(places) {
  const found = [];
  const note = (user, bits) => {
    if (bits === 0) {
      return;
    }
    if (bitsOfUser[user] === 0) {
      found.push(user);
    }
    bitsOfUser[user] |= bits;
  };
  for (const at of places.filter(at => !accounts[held[at]].inactive)) {
    const principal = held[at + 2];
    const bits = held[at + 3] & STAYS;
    if (principal < groupCount) {
      const members = membersOf[principal];
      for (let i = 0; i < members.length; i += 2) {
        note(members[i], members[i + 1] & bits);
      }
    } else if (principal < groupCount + userCount) {
      note(principal - groupCount, bits);
    }
  }
  return found.map(user => {
    const bits = bitsOfUser[user];
    bitsOfUser[user] = 0;
    return [user, bits];
  });
}

/** Of the people behind these assignments: how many there are now, who come, who go, and what of it differs. */
function peopleBehind(places) {
  const cell = {now: 0, gained: 0, lost: 0, stuck: 0, turning: 0, unread: false, assignments: places.length};
  for (const at of places) {
    cell.stuck += held[at + 3] & STUCK ? 1 : 0;
    cell.turning += held[at + 3] !== STAYS ? 1 : 0;
    cell.unread = cell.unread || unread.has(held[at + 2]);
  }
  for (const [, bits] of usersBehind(places)) {
    cell.now += (bits & NOW) > 0 ? 1 : 0;
    cell.gained += (bits & AFTER) && !(bits & BEFORE) ? 1 : 0;
    cell.lost += (bits & BEFORE) && !(bits & AFTER) ? 1 : 0;
  }
  cell.differs = cell.turning > 0 || cell.gained > 0 || cell.lost > 0;
  return cell;
}

/** The ways by which a user holds assignments: himself, or as a member of a group. */
function waysOf(user) {
  const ways = [];
  const through = (principal, bits, group) => (heldBy.get(principal) || []).forEach(at =>
    ways.push({at, group, bits: held[at + 3] & bits & STAYS,
      stuck: ((held[at + 3] | bits) & STUCK) > 0, account: held[at], set: held[at + 1], rule: picture.rules[held[at + 4]]}));
  through(groupCount + user, STAYS, undefined);
  for (let i = 0; i < groupsOf[user].length; i += 2) {
    through(groupsOf[user][i], groupsOf[user][i + 1], groupsOf[user][i]);
  }
  return ways.filter(way => way.bits > 0 || way.stuck);
}

/** What a user has, as the access portal shows it: active accounts, in each the roles, with each its ways. */
function portalOf(user) {
  const byAccount = new Map();
  for (const way of waysOf(user).filter(way => !accounts[way.account].inactive)) {
    if (!byAccount.has(way.account)) {
      byAccount.set(way.account, new Map());
    }
    const roles = byAccount.get(way.account);
    if (!roles.has(way.set)) {
      roles.set(way.set, {set: sets[way.set], bits: 0, stuck: false, ways: []});
    }
    const role = roles.get(way.set);
    role.bits |= way.bits;
    role.stuck = role.stuck || way.stuck;
    role.ways.push(way);
  }
  return [...byAccount.entries()]
    .map(([account, roles]) => ({account: accounts[account],
      roles: [...roles.values()].sort((a, b) => inOrder(a.set.name, b.set.name))}))
    .sort((a, b) => inOrder(a.account.name, b.account.name));
}

/** Accounts that are not active, in which a user has something all the same. */
function closedTo(user) {
  return [...new Set(waysOf(user).map(way => accounts[way.account]).filter(account => account.inactive))]
    .sort((a, b) => inOrder(a.name, b.name));
}

/** What becomes of something, in a word: where it stays as it is, none. */
function turnOf(bits, stuck) {
  if (stuck) {
    return {word: "held back", tone: "stuck", sign: "!"};
  }
  if ((bits & AFTER) && !(bits & BEFORE)) {
    return bits & NOW ? {word: "gained", tone: "good", sign: "+"} : {word: "to come", tone: "good", sign: "+"};
  }
  if ((bits & BEFORE) && !(bits & AFTER)) {
    return bits & NOW ? {word: "to go", tone: "bad", sign: "−"} : {word: "lost", tone: "bad", sign: "−"};
  }
  return undefined;
}
