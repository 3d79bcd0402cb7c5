// osmoseit explain: votes, payments, needs, losses, and why an entry does not apply, on the examples and on a project of the test's own.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const place = folder(), file = join(place, "oven.json"), env = { OSMOSEIT_SEED: "explain" };
let minute = 0;
const run = (...words) => {
  const { status, out, error } = osmoseit(...words, { env });
  assert.equal(status, 0, `${words.join(" ")}: ${error}`);
  return out.trim();
};
const act = (...words) => run("do", file, ...words, "--instant", new Date(Date.UTC(2026, 2, 1, 8, ++minute)).toISOString().replace(".000Z", "Z"));
const explained = (figure, path = file) => JSON.parse(run("explain", path, figure, "--json"));
const rows = (what, path = file) => JSON.parse(run("show", path, what, "--json"));

test("every vote of the examples is explained by the votes that counted, and says what was needed", () => {
  for (const name of ["bakery", "film", "software"]) {
    const path = `assets/examples/${name}.en.json`;
    const decisions = rows("decisions", path).filter(({ state }) => ["adopted", "rejected", "no-quorum"].includes(state));
    assert.ok(decisions.length > 0);
    for (const { id, method, yes, state } of decisions) {
      const tree = explained(`vote/${id}`, path);
      if (["approval", "schulze", "consent"].includes(method)) continue;
      assert.equal(tree.children[0].value, String(yes));
      assert.equal(tree.children[0].children?.length ?? 0, yes);
      if (state === "adopted") assert.ok(Number(tree.value) >= 0);
      if (state === "rejected") assert.ok(Number(tree.value) < 0);
    }
  }
});

test("every payment that is proposed is explained, to the cent", () => {
  for (const name of ["bakery", "film", "software"]) {
    const path = `assets/examples/${name}.en.json`;
    for (const { from, to, amount } of JSON.parse(run("settle", path, "--json")))
      if (from !== "project" && to !== "project") assert.equal(explained(`transfer/${from}/${to}`, path).value, String(amount));
  }
  run("new", file, "--name", "Oven", "--holder", "Ada", "--date", "2026-01-01", "--rule", "equal");
  const bo = act("member.request", "name=Bo", "date=2026-01-02");
  act("member.admit", `request=${bo}`, "roles=contributor", "date=2026-01-03");
  act("payment.record", "date=2026-02-01", "from=ada", "to=bo", "amount=12.50", "--as", "Ada");
  const tree = explained("transfer/bo/ada");
  assert.equal(tree.value, "1250");
  assert.match(run("explain", file, "transfer/bo/ada", "--lang", "fr"), /Bo paie Ada/);
  assert.equal(osmoseit("explain", file, "transfer/ada/bo", { env }).status, 2);
});

test("a need says what is missing and why", () => {
  const need = act("need.state", "skill=Masonry", "volume=40", "unit=hour", "level=3", "--as", "Ada");
  act("offer.make", "skill=Masonry", "volume=30", "period=once", "unit=hour", "level=4", "from=2026-04-01", "to=2026-04-30", "--as", "Ada");
  const words = ["explain", file, `need/${need}`, "--date", "2026-03-01"];
  assert.equal(JSON.parse(run(...words, "--json")).value, "10");
  assert.match(run(...words), /10 hours {2}Missing: Masonry \(all that is offered is in use\)/);
});

test("why an entry does not apply: the reason, and what stands in its way", () => {
  const work = act("contribution.record", "member=ada", "date=2026-03-01", "kind=time", "quantity=2", "unit=hour", "--as", "Ada");
  assert.match(run("explain", file, `entry/${work}`), /applied/);
  const undo = act("revert", `entry=${work}`, "--as", "Ada");
  const told = JSON.parse(run("explain", file, `entry/${work}`, "--json"));
  assert.equal(told.state, "reverted");
  assert.equal(told.by, undo);
});

// ---- a second reading of every tree: fractions of whole numbers of any size
const gcd = (a, b) => (b ? gcd(b, a % b) : a < 0n ? -a : a);
const fraction = (num, den = 1n) => { const by = gcd(num, den) || 1n; return den < 0n ? [-num / by, -den / by] : [num / by, den / by]; };
const read = (text) => { const [num, den] = text.split("/").map(BigInt); return fraction(num, den ?? 1n); };
const plus = ([a, b], [c, d]) => fraction(a * d + c * b, b * d), minus = (a, [c, d]) => plus(a, [-c, d]);
const times = ([a, b], [c, d]) => fraction(a * c, b * d), over = (a, [c, d]) => times(a, fraction(d, c));
const below = (a, b) => minus(a, b)[0] < 0n;
const halfEven = ([num, den]) => { // to a whole number
  let whole = num / den; if (num % den < 0n) --whole;
  const rest = 2n * (num - whole * den) - den;
  return [rest > 0n || (rest === 0n && whole % 2n !== 0n) ? whole + 1n : whole, 1n];
};
const makes = {
  sum: (values) => values.reduce(plus, [0n, 1n]), difference: ([first, ...others]) => others.reduce(minus, first),
  product: (values) => values.reduce(times, [1n, 1n]), "rounded-product": (values) => halfEven(values.reduce(times, [1n, 1n])),
  quotient: ([a, b]) => over(a, b), least: (values) => values.reduce((a, b) => (below(b, a) ? b : a)),
  "not-below-zero": ([a]) => (a[0] < 0n ? [0n, 1n] : a),
  median: (values) => { const v = [...values].sort((a, b) => (below(a, b) ? -1 : 1)), m = v.length >> 1; return v.length % 2 ? v[m] : halfEven(over(plus(v[m - 1], v[m]), [2n, 1n])); },
};
let nodes = 0;
function recomputed(tree) {
  ++nodes;
  assert.ok(tree.sentence.length > 0);
  if (!(tree.operation in makes)) {
    assert.ok(["entry", "given", "elsewhere", "rounding"].includes(tree.operation) && !tree.children);
    return read(tree.value);
  }
  const value = makes[tree.operation]((tree.children ?? []).map(recomputed));
  assert.deepEqual(value, read(tree.value), `${tree.sentence}: ${tree.value}`);
  return value;
}
const optional = (figure, path) => {
  const { status, out } = osmoseit("explain", path, figure, "--json", { env });
  return status === 0 ? JSON.parse(out) : undefined;
};

test("the trees of the examples' figures recompute to their roots, and to what is shown", () => {
  for (const name of ["bakery", "film", "software"]) {
    const path = `assets/examples/${name}.en.json`;
    const root = (figure) => { const tree = explained(figure, path); recomputed(tree); return tree.value; };
    for (const { id, balance } of rows("accounts", path)) if (id && id !== "project") assert.equal(root(`balance/${id}`), String(balance));
    const fairness = rows("fairness", path);
    for (const { what, id, gap } of fairness) if (what === "member" && gap !== "") assert.equal(root(`gap/${id}`), String(gap));
    const [{ contributions, gains }] = fairness.filter(({ what }) => what === "gini");
    assert.deepEqual([root("gini/contributions"), root("gini/gains")], [String(contributions), String(gains)]);
    for (const { id } of fairness.filter(({ what, id }) => what === "turnout" && id)) root(`turnout/${id}`);
    root("turnout");
    for (const { what, id, shapley } of rows("critical-size", path)) {
      const tree = what === "member" ? optional(`pivotal/${id}`, path) : undefined;
      if (tree) assert.equal((recomputed(tree), tree.value), String(shapley));
    }
    for (const { id } of rows("members", path)) for (const figure of ["weight", "part"]) { const tree = optional(`${figure}/${id}`, path); if (tree) recomputed(tree); }
    for (const figure of ["revenue", "costs", "advances", "reserve", "solidarity", "patronage", "members"]) { const tree = optional(figure, path); if (tree) recomputed(tree); }
  }
  assert.ok(nodes > 1000, `${nodes} nodes`);
});
