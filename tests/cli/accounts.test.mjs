// Accounts and settling up from a terminal (model.md §6): who is owed what, who pays whom and why, and a plan that stays.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const file = join(folder(), "bakery.json");
const on = { env: { OSMOSEIT_SEED: "nadia" } };
function run(...words) {
  const { status, out, error } = osmoseit(...words);
  assert.equal(status, 0, `${words.slice(0, 3).join(" ")}: ${error}`);
  return out.trim();
}
let minute = 0;
const instant = () => new Date(Date.UTC(2026, 0, 2, 8, minute++)).toISOString().replace(".000Z", "Z");
const act = (...words) => run("do", file, ...words, "--as", "nadia", "--instant", instant(), on);
const json = (...words) => JSON.parse(run(...words, "--json"));
const settle = (...words) => json("settle", file, ...words);

const nadia = run("new", file, "--name", "Le fournil", "--purpose", "Du pain", "--currency", "EUR", "--holder", "Nadia", "--rule", "equal",
  "--date", "2026-01-02", "--instant", instant(), on);
act("contribution.record", "date=2026-01-03", "kind=time", "quantity=2", "unit=hour"); // alone, so it counts at once
const joins = (name) => {
  const request = act("member.request", `name=${name}`, "date=2026-01-04");
  act("member.admit", `request=${request}`, "roles=contributor", "date=2026-01-04");
  return request;
};
const thomas = joins("Thomas"), awa = joins("Awa");
act("payment.record", "from=thomas", "to=awa", "amount=30", "date=2026-01-10", "note=Four");
act("payment.record", "from=thomas", "amount=5", "date=2026-01-11"); // to the project
const revenue = act("revenue.record", "amount=90", "kind=sale", "date=2026-01-31");
run("distribute", file, "--revenue", revenue, "--date", "2026-02-01", "--as", "nadia", "--instant", instant(), on);
const brief = (plan) => plan.map(({ from, to, amount }) => [from, to, amount]);

test("balances say who is owed what, and all add to zero", () => {
  const rows = Object.fromEntries(json("show", file, "accounts").map((row) => [row.id, row]));
  assert.equal(rows[nadia].awarded, 9000);
  assert.equal(rows[thomas].balance, 3500);
  assert.equal(rows[awa].balance, -3000);
  assert.equal(rows.project.balance, -9500);
  assert.equal(rows.project.holds, 9500);
  assert.equal(rows[nadia].holds, null);
  assert.equal(Object.values(rows).reduce((sum, row) => sum + row.balance, 0), 0);
  assert.equal(json("show", file, "payments").length, 2);
});

test("the fewest payments, each with its reason, as table, JSON and CSV", () => {
  const plan = settle();
  assert.deepEqual(brief(plan), [["project", nadia, 9000], ["project", thomas, 500], [awa, thomas, 3000]]);
  assert.equal(plan[2].why, "Awa owes €30.00, Thomas is owed €35.00");
  assert.match(run("settle", file), /Le fournil \(project\) +Nadia +€90\.00/);
  assert.match(run("settle", file, "--csv"), /^from,to,amount,why\r\nproject,/);
  assert.match(run("settle", file, "--lang", "fr"), /Awa doit 30,00\s€, Thomas doit recevoir 35,00\s€/);
});

test("all through one, or some among themselves", () => {
  assert.deepEqual(brief(settle("--through", "project")), [["project", nadia, 9000], ["project", thomas, 3500], [awa, "project", 3000]]);
  assert.match(settle("--through", "thomas")[0].why, /hands on|takes it/);
  assert.deepEqual(brief(settle("--only", "awa", "thomas")), [[awa, thomas, 3000]]);
  assert.equal(osmoseit("settle", file, "--only", "zoe").status, 2);
});

test("a payment made in part, and one in whole, leave the others as they were", () => {
  act("payment.record", "from=awa", "to=thomas", "amount=10", "date=2026-02-03");
  assert.deepEqual(brief(settle()), [["project", nadia, 9000], ["project", thomas, 500], [awa, thomas, 2000]]);
  act("payment.record", "to=nadia", "amount=90", "date=2026-02-04");
  assert.deepEqual(brief(settle()), [["project", thomas, 500], [awa, thomas, 2000]]);
  act("payment.record", "to=thomas", "amount=5", "date=2026-02-05");
  act("payment.record", "from=awa", "to=thomas", "amount=20", "date=2026-02-05");
  assert.deepEqual(settle(), []);
  assert.equal(run("settle", file), "Nothing to settle.");
});

test("a balance is explained down to its entries", () => {
  const tree = json("explain", file, "balance/thomas");
  assert.equal(tree.value, "0");
  assert.equal(tree.sentence, "Balance of Thomas");
  assert.equal(tree.children[0].value, "3500");
  assert.equal(tree.children[1].children.length, 3);
  assert.doesNotMatch(JSON.stringify(tree), /\[explain/); // every sentence stands in the catalogue
  assert.equal(osmoseit("explain", file, "balance/nobody").status, 2);
});

test("a payment is refused in words, and a year is closed by a decision alone", () => {
  const refused = (...words) => osmoseit("do", file, ...words, "--as", "nadia", on);
  assert.match(refused("payment.record", "amount=3").error, /two different sides/);
  const { status, error } = refused("year.close", "year=2026", "date=2027-01-15");
  assert.equal(status, 1);
  assert.match(error, /takes a decision/);
});
