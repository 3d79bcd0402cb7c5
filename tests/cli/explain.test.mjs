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
  let explainedPayments = 0;
  for (const name of ["bakery", "film", "software"]) {
    const path = `assets/examples/${name}.en.json`;
    for (const { from, to, amount } of JSON.parse(run("settle", path, "--json"))) {
      if (from === "project" || to === "project") continue;
      assert.equal(explained(`transfer/${from}/${to}`, path).value, String(amount));
      ++explainedPayments;
    }
  }
  run("new", file, "--name", "Oven", "--holder", "Ada", "--date", "2026-01-01", "--rule", "equal");
  const bo = act("member.request", "name=Bo", "date=2026-01-02");
  act("member.admit", `request=${bo}`, "roles=contributor", "date=2026-01-03");
  act("payment.record", "date=2026-02-01", "from=ada", "to=bo", "amount=12.50", "--as", "Ada");
  const tree = explained("transfer/bo/ada");
  assert.equal(tree.value, "1250");
  assert.match(run("explain", file, "transfer/bo/ada", "--lang", "fr"), /Bo paie Ada/);
  assert.equal(osmoseit("explain", file, "transfer/ada/bo", { env }).status, 2);
  assert.ok(explainedPayments >= 0);
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
