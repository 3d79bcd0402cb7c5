// Fairness, critical size and charter of a project from a terminal (model.md §10, §13).
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const file = join(folder(), "ours.json");
const on = (device) => ({ env: { OSMOSEIT_SEED: device } });
let minutes = 0;
const instant = () => new Date(Date.UTC(2024, 0, 2, 8, ++minutes)).toISOString();
function run(...words) {
  const { status, out, error } = osmoseit(...words);
  assert.equal(status, 0, `${words.slice(0, 4).join(" ")}: ${error}`);
  return out.trim();
}
const act = (who, ...words) => run("do", file, ...words, "--instant", instant(), on(who));
const rows = (what) => JSON.parse(run("show", file, what, "--json"));
const verdicts = () => Object.fromEntries(rows("charter").map(({ point, verdict }) => [point, verdict]));

// Nadia holds the project; Paul has joined by a device of his own. She brought 100.00, he 300.00, and 1,000.00 were shared equally.
run("new", file, "--name", "Le fournil", "--currency", "EUR", "--holder", "Nadia", "--rule", "equal", "--date", "2024-01-02", "--instant", instant(), on("nadia"));
const paul = act("paul", "member.request", "name=Paul", "date=2024-01-03");
act("nadia", "member.admit", `request=${paul}`, "roles=contributor", "date=2024-01-03");
for (const [who, other, amount] of [["nadia", "paul", 100], ["paul", "nadia", 300]]) {
  const made = act(who, "contribution.record", "date=2024-01-10", "kind=money", `amount=${amount}`);
  act(other, "contribution.confirm", `contribution=${made}`);
}
const sold = act("nadia", "revenue.record", "date=2024-02-01", "kind=sale", "amount=1000");
run("distribute", file, "--revenue", sold, "--date", "2024-02-01", "--instant", instant(), on("nadia"));

test("fairness: each member's parts and gap, Gini, Lorenz and turnout, as exact fractions", () => {
  const decision = act("nadia", "decision.propose", "title=Fermer le lundi", "method=majority");
  act("nadia", "decision.open", `decision=${decision}`, "closes=2024-01-02T09:00:00Z");
  act("nadia", "decision.vote", `decision=${decision}`, "voice=yes");
  run("do", file, "decision.close", `decision=${decision}`, "--instant", "2024-01-02T12:00:00Z", on("nadia"));
  const table = rows("fairness"), of = (what) => table.filter((row) => row.what === what);
  assert.deepEqual(of("member").map(({ name, value, received, contributions, gains, gap }) => [name, value, received, contributions, gains, gap]),
    [["Nadia", 10_000, 50_000, "1/4", "1/2", "1/4"], ["Paul", 30_000, 50_000, "3/4", "1/2", "-1/4"]]);
  assert.deepEqual(of("gini").map(({ contributions, gains }) => [contributions, gains]), [["1/4", "0"]]);
  assert.deepEqual(of("lorenz").map(({ name, contributions, gains }) => [name, contributions, gains]), [["0", "0", "0"], ["1/2", "1/4", "1/2"], ["1", "1", "1"]]);
  assert.deepEqual(of("turnout").map(({ turnout }) => turnout), ["1/2", "1/2"]);
  assert.match(run("show", file, "fairness", "--lang", "fr"), /Indice de Gini/);
  assert.match(run("show", file, "fairness", "--csv"), /^what,id,name,value,received,contributions,gains,gap,turnout\r\n/);
});

test("critical size: needs, the least team of persons, and who could not be replaced", () => {
  assert.deepEqual(rows("critical-size").map(({ what, note }) => [what, note]), [["team", "no-need"]]);
  act("nadia", "need.state", "skill=Maçonnerie", "volume=10", "unit=hour", "level=1", "mandatory=yes");
  act("nadia", "need.state", "skill=Camion", "volume=2", "unit=use", "level=1", "mandatory=yes");
  act("nadia", "offer.make", "skill=Maçonnerie", "volume=10", "period=once", "unit=hour", "level=1");
  act("paul", "offer.make", "skill=Maçonnerie", "volume=10", "period=once", "unit=hour", "level=1");
  const short = rows("critical-size");
  assert.deepEqual(short.filter(({ what }) => what === "need").map(({ name, needed, covered, missing }) => [name, needed, covered, missing]),
    [["Maçonnerie", 10_000, 10_000, 0], ["Camion", 2_000, 0, 2_000]]);
  assert.equal(short.find(({ what }) => what === "team").note, "out-of-reach");
  act("paul", "offer.make", "skill=Camion", "volume=2", "period=once", "unit=use", "level=1");
  const table = rows("critical-size"), team = table.find(({ what }) => what === "team");
  assert.deepEqual([team.needed, team.covered, team.missing, team.note], [1, 2, 0, "proved"]);
  assert.deepEqual(table.filter(({ what }) => what === "member").map(({ name, in_team, shapley, lost }) => [name, in_team, shapley, lost]),
    [["Nadia", "no", "5/12", "0"], ["Paul", "yes", "7/12", "1/6"]]);
  assert.match(run("show", file, "critical-size", "--lang", "fr"), /Équipe minimale/);
});

test("charter: each point with its verdict, why and what would mend it, in both languages", () => {
  assert.deepEqual(verdicts(), { gains: "departs", voice: "kept", rights: "not-yet", risks: "not-yet", open: "kept", form: "not-yet" });
  assert.match(run("show", file, "charter", "--lang", "en"), /100% of what is left is not shared according to what members brought\..*Adopt a rule whose keys are contributions or hours\./);
  assert.match(run("show", file, "charter", "--lang", "fr"), /Un membre, une voix.*tenu/);
  act("nadia", "project.form", "form=cooperative");
  assert.match(rows("charter").find(({ point }) => point === "form").why, /47-1775/);
  assert.equal(verdicts().form, "departs");
  act("late", "member.request", "name=Zoé", "date=2024-03-01");
  assert.equal(verdicts().open, "departs");
});
