// The example projects are what their stories make of them, byte for byte, and sound.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const examples = readdirSync("assets/examples").filter((name) => name.endsWith(".json"));

// Of each story one language: the other tells the same events.
test("told again, the stories give the same bytes", () => {
  const again = folder(), told = ["bakery.fr", "film.en", "software.fr"];
  execFileSync("bash", ["assets/examples/make.sh", resolve(process.env.OSMOSE_CLI ?? "build/osmoseit"), again, ...told], { stdio: "pipe" });
  assert.equal(examples.length, 6);
  for (const name of told.map((example) => `${example}.json`)) assert.ok(readFileSync(join(again, name)).equals(readFileSync(join("assets/examples", name))), name);
});

test("each is sound, signed, and large enough to look around in", () => {
  for (const name of examples) {
    const file = join("assets/examples", name);
    const { out } = osmoseit("check", file, "--json");
    const forked = name.startsWith("film"); // a device went on from an older copy of itself
    assert.deepEqual(JSON.parse(out).findings.map(({ kind }) => kind), forked ? ["fork"] : [], name);
    const { entries } = JSON.parse(readFileSync(file, "utf8"));
    const count = (kind) => entries.filter(({ action }) => action === kind).length;
    assert.ok(count("member.request") + 1 >= 8, `${name}: members`);
    assert.ok(count("contribution.record") >= 60, `${name}: contributions`);
    assert.ok(count("distribution.apply") >= 2, `${name}: distributions`);
  }
});

// What each story tells of deciding together (model.md §4, §8), read from the file and from what the program makes of it.
const stories = new Map(examples.map((name) => {
  const file = join("assets/examples", name);
  const table = (what) => JSON.parse(osmoseit("show", file, what, "--json").out);
  const { entries } = JSON.parse(readFileSync(file, "utf8"));
  const of = (kind) => entries.filter(({ action }) => action === kind);
  return [name, { of, table, decisions: table("decisions") }];
}));
const both = (story) => [`${story}.en.json`, `${story}.fr.json`].map((name) => stories.get(name));

test("nothing in them is refused, waits, or is left disputed by accident", () => {
  for (const [name, { table }] of stories) {
    assert.deepEqual(table("history").filter(({ state }) => !["applied", "reverted"].includes(state)), [], name);
    assert.deepEqual(table("contributions").filter(({ state }) => state === "disputed"), [], name);
  }
});

test("each decides something together and speaks about it, by four methods or more between them", () => {
  const methods = new Set();
  for (const [name, { of, decisions }] of stories) {
    assert.ok(decisions.some(({ state }) => state === "adopted"), name);
    assert.ok(of("decision.note").length > 0, name);
    for (const { method } of decisions) methods.add(method);
  }
  assert.ok(methods.size >= 4, [...methods].join());
  assert.ok(both("bakery").every(({ decisions }) => decisions.some(({ state }) => state === "open")), "one waits for the visitor's vote");
  assert.ok(both("bakery").every(({ of }) => of("decision.vote").some(({ data }) => data.voice === "no" && data.reason)), "a no with its reason");
  assert.ok(both("software").every(({ decisions }) => decisions.some(({ state }) => state === "no-quorum")), "a quorum missed");
});

test("a vote changed the rule, and what was shared afterwards was shared by it", () => {
  for (const { of } of [...both("bakery"), ...both("software")]) {
    const proposal = of("decision.propose").find(({ data }) => data.effects?.some(({ action }) => action === "rule.adopt"));
    const closing = of("decision.close").find(({ data }) => data.decision === proposal.id);
    assert.equal(of("distribution.apply").at(-1).data.rule, closing.id);
  }
});

test("a dispute ended by a decision: once it counts, once it does not", () => {
  for (const [story, state] of [["bakery", "confirmed"], ["film", "withdrawn"]]) {
    for (const { of, table } of both(story)) {
      const [dispute] = of("contribution.dispute");
      assert.ok(dispute.data.reason.length > 10);
      assert.equal(table("contributions").find(({ id }) => id === dispute.data.contribution).state, state);
    }
  }
});

test("a leaver is paid for what he brought", () => {
  for (const { of, table } of both("film")) {
    const [{ author, data: { date } }] = of("member.leave");
    assert.equal(table("members").find(({ id }) => id === author).state, "left");
    const later = of("distribution.apply").filter(({ data }) => data.date > date);
    assert.ok(later.some(({ data }) => data.parts.some(({ to, amount }) => to === author && amount > 0)));
  }
});

test("an office is given by a decision", () => {
  for (const { table } of both("software"))
    assert.equal(table("members").filter(({ roles }) => roles.includes("treasurer")).length, 2);
});
