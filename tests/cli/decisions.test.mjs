// Decisions from a terminal (model.md §8): proposed, opened, voted on and closed by members who each write on a device of their own.
import assert from "node:assert/strict";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const here = folder();
const at = (name) => join(here, name);
const on = (device) => ({ env: { OSMOSEIT_SEED: device } });
function run(...words) {
  const { status, out, error } = osmoseit(...words);
  assert.equal(status, 0, `${words.slice(0, 4).join(" ")}: ${error}`);
  return out.trim();
}
const act = (file, who, day, ...words) => run("do", at(file), ...words, "--instant", `${day}T10:00:00Z`, on(who));
const refused = (file, who, day, ...words) => osmoseit("do", at(file), ...words, "--instant", `${day}T10:00:00Z`, on(who));
const rows = (file, what) => JSON.parse(run("show", at(file), what, "--json"));
const decision = (file, wanted) => rows(file, "decisions").find(({ id }) => id === wanted);

// Nadia holds the project; Thomas, Awa and Paul have joined, each by a device of his own.
run("new", at("four.json"), "--name", "Le fournil", "--purpose", "Du pain", "--currency", "EUR", "--holder", "Nadia", "--rule", "equal",
  "--date", "2026-01-02", "--instant", "2026-01-02T08:00:00Z", on("nadia"));
for (const name of ["Thomas", "Awa", "Paul"]) {
  const request = act("four.json", name.toLowerCase(), "2026-01-03", "member.request", `name=${name}`);
  act("four.json", "nadia", "2026-01-04", "member.admit", `request=${request}`, "roles=contributor");
}
// A project of the four to try something on.
function project(name) {
  copyFileSync(at("four.json"), at(name));
  return name;
}
function open(file, ...words) {
  const proposal = act(file, "nadia", "2026-02-01", "decision.propose", ...words);
  act(file, "nadia", "2026-02-01", "decision.open", `decision=${proposal}`, "closes=2026-02-20T20:00:00Z");
  return proposal;
}
const vote = (file, who, proposal, ...words) => act(file, who, "2026-02-05", "decision.vote", `decision=${proposal}`, ...words);

test("proposed, opened, voted on apart, merged and closed: the rule changes", () => {
  const file = project("rule.json");
  for (const [who, hours, other] of [["nadia", 30, "awa"], ["thomas", 10, "paul"]]) {
    const work = act(file, who, "2026-01-20", "contribution.record", "kind=time", `quantity=${hours}`, "unit=hour", "note=Fournées");
    act(file, other, "2026-01-21", "contribution.confirm", `contribution=${work}`);
  }
  const parts = (file) => JSON.parse(run("distribute", at(file), "--amount", "40", "--date", "2026-03-01", "--json", on("nadia"))).parts.map(({ amount }) => amount);
  assert.deepEqual(parts(file), [2000, 2000], "equal");
  const proposal = open(file, "title=Aux heures", "method=two-thirds", "quorum=75", "effects=rule.adopt rule=hours date=2026-02-21");
  assert.equal(decision(file, proposal).state, "open");
  const copies = ["nadia", "thomas", "awa"].map((who) => {
    copyFileSync(at(file), at(`${who}.json`));
    vote(`${who}.json`, who, proposal, who === "awa" ? "voice=no" : "voice=yes");
    return at(`${who}.json`);
  });
  run("merge", ...copies, "-o", at(file));
  const { yes, no, abstain, state } = decision(file, proposal);
  assert.deepEqual({ yes, no, abstain, state }, { yes: 2, no: 1, abstain: 0, state: "open" }, "the votes so far");
  act(file, "nadia", "2026-02-21", "decision.close", `decision=${proposal}`);
  assert.deepEqual(decision(file, proposal), { id: proposal, title: "Aux heures", method: "two-thirds", state: "adopted", yes: 2, no: 1, abstain: 0,
    winner: "", closes: "2026-02-20T20:00:00Z" });
  assert.deepEqual(parts(file), [3000, 1000], "by hours");
  run("check", at(file));
});

test("what a decision does names members as people do: an exclusion, of who was heard", () => {
  const file = project("exclusion.json");
  const proposal = open(file, "title=Exclure Paul", "method=three-quarters", "effects=member.exclude member=paul");
  for (const who of ["nadia", "thomas", "awa"]) vote(file, who, proposal, "voice=yes");
  vote(file, "paul", proposal, "voice=no", "reason=Je rends les clés, mais je reste.");
  act(file, "nadia", "2026-02-21", "decision.close", `decision=${proposal}`);
  assert.equal(decision(file, proposal).state, "adopted");
  assert.equal(rows(file, "members").find(({ name }) => name === "Paul").state, "excluded");
  const { status, error } = refused(file, "paul", "2026-02-22", "contribution.record", "kind=money", "amount=5", "note=x");
  assert.equal(status, 1, error);
});

test("a quorum that is missed carries nothing out, and another call has none", () => {
  const file = project("quorum.json");
  const words = ["method=majority", "effects=member.roles member=awa roles=contributor,treasurer"];
  const first = open(file, "title=Awa aux comptes", "quorum=50,1", ...words);
  for (const who of ["nadia", "thomas"]) vote(file, who, first, "voice=yes");
  act(file, "nadia", "2026-02-21", "decision.close", `decision=${first}`);
  assert.equal(decision(file, first).state, "no-quorum");
  const roles = () => rows(file, "members").find(({ name }) => name === "Awa").roles;
  assert.equal(roles(), "contributor");
  const second = act(file, "nadia", "2026-02-22", "decision.propose", "title=Awa aux comptes, second appel", `called-again=${first}`, ...words);
  const early = refused(file, "nadia", "2026-02-24", "decision.open", `decision=${second}`, "closes=2026-03-10T20:00:00Z");
  assert.equal(early.status, 1);
  assert.match(early.error, /after 7 days/);
  act(file, "nadia", "2026-02-28", "decision.open", `decision=${second}`, "closes=2026-03-10T20:00:00Z");
  vote(file, "nadia", second, "voice=yes");
  act(file, "nadia", "2026-03-11", "decision.close", `decision=${second}`);
  assert.equal(decision(file, second).state, "adopted");
  assert.equal(roles(), "contributor,treasurer");
});

test("options are ranked by their numbers, and the table names the winner", () => {
  const file = project("options.json");
  const proposal = open(file, "title=Quel pain ?", "method=schulze", "options=Seigle", "options=Épeautre", "options=Brioche");
  vote(file, "nadia", proposal, "ranking=2", "ranking=1,3");
  vote(file, "thomas", proposal, "ranking=2", "ranking=3", "ranking=1");
  vote(file, "awa", proposal, "ranking=3");
  assert.equal(decision(file, proposal).winner, "", "none before the closing");
  act(file, "nadia", "2026-02-21", "decision.close", `decision=${proposal}`);
  const { state, yes, winner } = decision(file, proposal);
  assert.deepEqual({ state, yes, winner }, { state: "adopted", yes: null, winner: "Épeautre" });
  assert.match(run("show", at(file), "decisions", "--lang", "fr"), /Retenu +Clôture\n.*classement \(Schulze\) +adoptée +Épeautre +20.févr\..2026/);
  assert.match(run("show", at(file), "decisions", "--csv"), /^id,title,method,state,yes,no,abstain,winner,closes\r\n[0-9a-f]{64},Quel pain \?,schulze,adopted,,,,Épeautre,2026-02-20T20:00:00Z/);
  assert.match(run("show", at(file), "decisions", "--lang", "en"), /Title +Method +State +Yes +No +Abstain +Winner +Closes\n/);
});

test("a dispute shows as such until a decision ends it", () => {
  const file = project("dispute.json");
  const state = (id) => rows(file, "contributions").find((row) => row.id === id).state;
  const work = act(file, "thomas", "2026-02-01", "contribution.record", "kind=time", "quantity=12", "unit=hour", "note=Fournées");
  act(file, "awa", "2026-02-01", "contribution.confirm", `contribution=${work}`);
  assert.equal(state(work), "confirmed");
  act(file, "paul", "2026-02-01", "contribution.dispute", `contribution=${work}`, "reason=Huit heures, pas douze.");
  assert.equal(state(work), "disputed");
  assert.match(run("show", at(file), "contributions", "--lang", "fr"), /Contesté/);
  const proposal = open(file, "title=Les douze heures", "method=majority", `effects=contribution.settle contribution=${work} counts=no`);
  for (const who of ["nadia", "awa", "paul", "thomas"]) vote(file, who, proposal, "voice=yes");
  act(file, "nadia", "2026-02-06", "decision.close", `decision=${proposal}`);
  assert.equal(state(work), "withdrawn");
});

test("wrong input is said in both languages, and changes nothing", () => {
  const file = project("wrong.json");
  const proposal = open(file, "title=On essaie ?", "method=consent");
  const before = readFileSync(at(file));
  for (const [who, day, words, status, en, fr] of [
    ["thomas", "2026-02-05", ["decision.vote", `decision=${proposal}`, "voice=no"], 1, /objection needs a reason/, /objection doit être motivée/],
    ["thomas", "2026-02-05", ["decision.vote", `decision=${proposal}`], 1, /Choose a vote/, /Indiquez le vote/],
    ["nadia", "2026-02-05", ["decision.close", `decision=${proposal}`], 1, /not everybody has voted/, /tout le monde n’a pas encore voté/],
    ["thomas", "2026-02-21", ["decision.close", `decision=${proposal}`], 1, /who proposed it/, /qui l’a proposée/],
    ["nadia", "2026-02-05", ["decision.close", "decision=ffffffff"], 2, /“ffffffff”/, /«\u202fffffffff\u202f»/],
    ["nadia", "2026-02-05", ["decision.propose", "title=A", "method=lottery"], 2, /lottery/, /lottery/],
    ["nadia", "2026-02-05", ["decision.propose", "title=A", "method=majority", "effects=member.commitment amount=5"], 2, /cannot carry out “member.commitment”/,
      /ne peut pas avoir «\u202fmember.commitment\u202f»/],
    ["nadia", "2026-02-05", ["decision.propose", "title=A", "method=majority", "effects=member.exclude member=zoe"], 2, /zoe/, /zoe/],
    ["nadia", "2026-02-05", ["decision.propose", "title=A", "method=majority", "quorum=101"], 1, /between 0 and 100%/, /entre 0 et 100/],
    ["nadia", "2026-02-05", ["decision.propose", "title=A", "method=approval", "options=B"], 1, /at least two options/, /au moins deux options/],
    ["thomas", "2026-02-05", ["decision.vote", `decision=${proposal}`, "ranking=un"], 2, /ranking/, /ranking/],
    ["nadia", "2026-02-05", ["rule.adopt", "rule=hours"], 1, /takes a decision of the members/, /il faut pour cela une décision/i],
    ["awa", "2026-02-05", ["member.leave", "date=2026-02-30"], 2, /no date “2026-02-30”/, /2026-02-30\u202f» n’existe pas/],
  ]) {
    for (const [language, reason] of [["en", en], ["fr", fr]]) {
      const { status: answer, error } = refused(file, who, day, ...words, "--lang", language);
      assert.equal(answer, status, `${words.join(" ")}: ${error}`);
      assert.match(error, reason, words.join(" "));
    }
  }
  assert.ok(readFileSync(at(file)).equals(before));
});
