// A project's rule in words, and what another one would have given, from a terminal (model.md §3, §4).
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const place = folder(), file = join(place, "ours.json");
const on = (device) => ({ env: { OSMOSEIT_SEED: device } });
let minutes = 0;
const instant = () => new Date(Date.UTC(2026, 0, 2, 8, ++minutes)).toISOString();
function run(...words) {
  const { status, out, error } = osmoseit(...words);
  assert.equal(status, 0, `${words.slice(0, 4).join(" ")}: ${error}`);
  return out.trim();
}
const act = (who, ...words) => run("do", file, ...words, "--instant", instant(), on(who));
const distribute = (...words) => run("distribute", file, ...words, "--instant", instant(), on("nadia"));
const sum = (rows, key) => rows.reduce((all, row) => all + row[key], 0);

// Nadia holds the project; Paul has joined by a device of his own.
run("new", file, "--name", "Le fournil", "--currency", "EUR", "--holder", "Nadia", "--rule", "dynamic", "--date", "2026-01-02", "--instant", instant(), on("nadia"));
const paul = act("paul", "member.request", "name=Paul", "date=2026-01-03");
act("nadia", "member.admit", `request=${paul}`, "roles=contributor", "date=2026-01-03");
function confirmed(who, other, ...words) {
  const made = act(who, "contribution.record", ...words);
  act(other, "contribution.confirm", `contribution=${made}`);
}

test("the rule in force is printed as sentences, in both languages, and as the JSON of the journal", () => {
  const english = run("rule", file, "--lang", "en"), french = run("rule", file, "--lang", "fr");
  assert.match(english, /Money: weight 4\./);
  assert.match(english, /1\. Costs of the project are paid\./);
  assert.match(english, /What is left is shared by the value of all that counts\./);
  assert.match(english, /once 1 other member has confirmed it/);
  assert.match(french, /Argent\u202f: poids 4\./);
  assert.match(french, /Le reste est partagé selon la valeur/);
  for (const text of [english, french]) assert.doesNotMatch(text, /[{}[\]]/);
  const rule = JSON.parse(run("rule", file, "--json"));
  assert.equal(rule.preset, "dynamic");
  assert.deepEqual(rule.keys, [{ key: "contribution", percent: 100_000 }]);
});

test("another rule is tried: what differs, and what it would have given, to the cent", () => {
  assert.match(run("rule", file, "--with", "equal"), /Nothing has been shared yet/);
  confirmed("nadia", "paul", "date=2026-01-10", "kind=money", "amount=100");
  confirmed("paul", "nadia", "date=2026-01-11", "kind=money", "amount=300");
  const sold = act("nadia", "revenue.record", "date=2026-02-01", "kind=sale", "amount=1000.01");
  distribute("--revenue", sold, "--date", "2026-02-01");
  const before = readFileSync(file, "utf8");
  const { differences, trial } = JSON.parse(run("rule", file, "--with", "equal", "--json", "--lang", "en"));
  assert.equal(readFileSync(file, "utf8"), before, "nothing is written");
  assert.ok(differences.some(({ cell, from, to }) => cell === "keys" && /by the value/.test(from) && /equally/.test(to)));
  assert.ok(differences.some(({ cell }) => cell === "tables[].weights[money]"));
  const shared = trial.filter(({ distribution }) => distribution);
  assert.equal(sum(shared, "was"), 100_001);
  assert.equal(sum(shared, "would"), 100_001);
  assert.deepEqual(trial.filter(({ step }) => step === "part").map(({ name, was, would, change }) => [name, was, would, change]),
    [["Nadia", 25_000, 50_001, 25_001], ["Paul", 75_001, 50_000, -25_001]]);
  assert.deepEqual(trial.filter(({ step }) => step === "total").map(({ name, would }) => [name, would]), [["Nadia", 50_001], ["Paul", 50_000]]);
  assert.match(run("rule", file, "--with", "equal", "--csv"), /^distribution,date,step,name,was,would,change,reason\r\n/);
  assert.match(run("rule", file, "--with", "equal", "--lang", "fr"), /Aurait été/);
});

test("the rule in force, tried, changes nothing; one for which nobody has weight says so", () => {
  const same = join(place, "same.json");
  writeFileSync(same, run("rule", file, "--json"));
  const { differences, trial } = JSON.parse(run("rule", file, "--with", same, "--json"));
  assert.deepEqual(differences, []);
  for (const { was, would } of trial) assert.equal(was, would);
  const hours = JSON.parse(run("rule", file, "--with", "hours", "--json", "--lang", "en")).trial;
  assert.deepEqual(hours.filter(({ step }) => step === "undistributed").map(({ would }) => would), [100_001]);
  assert.match(hours.find(({ step }) => step === "undistributed").reason, /\w/);
});

test("what is wrong with a file or a day is said with its place", () => {
  const bad = join(place, "bad.json");
  writeFileSync(bad, run("rule", file, "--json").replace('"percent":100000', '"percent":50000'));
  for (const [words, code, said] of [
    [["--with", join(place, "none.json")], 2, /none\.json/],
    [["--with", bad], 2, /100/],
    [["--at", "2025-01-01"], 1, /did not exist/],
    [["--csv"], 2, /--with/],
  ]) {
    const { status, out, error } = osmoseit("rule", file, ...words, "--lang", "en");
    assert.equal(status, code, error);
    assert.equal(out, "");
    assert.match(error, said);
  }
});

test("an association shares no surplus, and says so: in the rule, the sharing and the explanation", () => {
  act("nadia", "project.form", "form=association");
  const sold = act("nadia", "revenue.record", "date=2026-03-01", "kind=sale", "amount=500");
  assert.match(run("rule", file, "--lang", "en"), /does not allow any surplus to be shared/);
  const shared = JSON.parse(distribute("--revenue", sold, "--date", "2026-03-01", "--dry-run", "--json"));
  assert.deepEqual(shared.parts, []);
  assert.deepEqual(shared.steps.at(-1), { kind: "reserve", in: 50_000, taken: 50_000, out: 0 });
  assert.match(run("explain", file, "reserve", "--revenue", sold, "--lang", "fr"), /ne partage pas d’excédent/);
  distribute("--revenue", sold, "--date", "2026-03-01");
  assert.equal(osmoseit("check", file).status, 0);
  const alone = osmoseit("do", file, "project.form", "form=guild", "--instant", instant(), on("nadia"));
  assert.equal(alone.status, 2);
  assert.match(alone.error, /guild/);
});
