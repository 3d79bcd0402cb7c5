// osmoseit check finds planted faults of every class (model.md §2, §5): each is written as another program could write it, with right
// hashes wherever the fault is another one (docs/format.md; Python computes them).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const place = folder();
const source = "assets/examples/bakery.en.json";
const project = () => JSON.parse(readFileSync(source, "utf8"));
const clone = (value) => JSON.parse(JSON.stringify(value));

function sealed(entry) {
  const { stdout, stderr } = spawnSync("python3", ["tests/cli/verify_journal.py", "--id"], { input: JSON.stringify({ ...entry, id: "" }), encoding: "utf8" });
  assert.equal(stderr, "");
  return { ...entry, id: stdout.trim() };
}

// The heads: entries that no other names.
const heads = ({ entries }) => {
  const named = new Set(entries.flatMap(({ seen }) => seen));
  return entries.map(({ id }) => id).filter((id) => !named.has(id)).sort();
};
const newestOf = ({ entries }, device) => entries.filter((entry) => entry.device === device).reduce((a, b) => (b.number > a.number ? b : a));

// One more entry of an author's own device, right but for what `change` does to it.
function add(file, author, action, data, change = () => {}) {
  const previous = newestOf(file, file.entries.find(({ id }) => id === author).device);
  const entry = { action, author, data, device: previous.device, instant: new Date(Date.parse(previous.instant) + 60_000).toISOString().replace(".000Z", "Z"), number: previous.number + 1, seen: [...new Set([...heads(file), previous.id])].sort() };
  change(entry);
  file.entries.push(sealed(entry));
  return file.entries.at(-1);
}

// A device with a key, so that what it writes is signed; tied to nobody.
function stranger(file, action, data) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const device = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex");
  const entry = sealed({ action, author: file.entries[0].id, data, device, instant: file.entries.at(-1).instant, number: 1, seen: heads(file) });
  file.entries.push(entry);
  const over = Buffer.concat([Buffer.from("osmoseit/1/head\n"), Buffer.from(file.project, "hex"), Buffer.from(entry.id, "hex")]);
  file.signatures.push({ device, head: entry.id, signature: sign(null, over, privateKey).toString("hex") });
}

let number = 0;
function checked(file, language = "en") {
  const path = join(place, `${++number}.json`);
  writeFileSync(path, typeof file === "string" || Buffer.isBuffer(file) ? file : JSON.stringify(file));
  const { status, out, error } = osmoseit("check", path, "--json", "--lang", language);
  return { status, error, findings: status === 2 ? [] : JSON.parse(out).findings };
}
const kinds = ({ findings }) => findings.map(({ kind }) => kind);
// What is found beside what the file held before.
const before = checked(project());
const fresh = (result) => result.findings.filter(({ entry }) => !before.findings.some((finding) => finding.entry === entry));

const holder = (file) => file.entries[0].id;
const hour = (file) => ({ date: "2026-03-01", kind: "time", member: holder(file), quantity: 1000, unit: "hour" });

test("an example has no fault", () => {
  assert.deepEqual(before, { status: 0, error: "", findings: [] });
});

test("a right entry that its device did not sign is told: anybody could have written it", () => {
  const file = project();
  const entry = add(file, holder(file), "contribution.record", hour(file));
  const result = checked(file);
  assert.equal(result.status, 1);
  assert.deepEqual(fresh(result).map(({ kind, entry }) => [kind, entry]), [["unsigned", entry.id]]);
});

test("signatures taken away are told for each device; a false one is refused with its place", () => {
  const file = project();
  file.signatures = [];
  assert.ok(kinds(checked(file)).filter((kind) => kind === "unsigned").length >= new Set(project().entries.map(({ device }) => device)).size);
  const forged = project();
  forged.signatures[0].signature = forged.signatures[1].signature;
  const { status, error } = checked(forged);
  assert.equal(status, 2);
  assert.match(error, /signature/i);
});

test("a chain with a gap, a device in another's name, an act without the right to it", () => {
  for (const [reason, plant] of [
    [/previous|chain/i, (file) => add(file, holder(file), "contribution.record", hour(file), (entry) => { entry.number += 1; })],
    [/previous|chain/i, (file) => add(file, holder(file), "contribution.record", hour(file), (entry) => { entry.seen = [file.entries[0].id]; })],
    [/device/i, (file) => stranger(file, "contribution.record", hour(file))],
    [/device/i, (file) => stranger(file, "rule.adopt", clone(file.entries.find(({ action }) => action === "project.found").data.rule) && { date: "2026-03-01", replaces: file.project, rule: file.entries[0].data.rule })],
  ]) {
    const file = project();
    plant(file);
    const result = checked(file);
    assert.equal(result.status, 1);
    const refused = fresh(result).filter(({ kind }) => kind === "refused");
    assert.equal(refused.length, 1, JSON.stringify(fresh(result)));
    assert.match(refused[0].message, reason);
  }
});

test("a member who is no treasurer records revenue, backdated or not", () => {
  const file = project();
  const member = file.entries.find(({ action }) => action === "member.request").id;
  const record = file.entries.find(({ action }) => action === "revenue.record");
  add(file, member, "revenue.record", record.data, (entry) => { entry.instant = record.instant; });
  assert.deepEqual(fresh(checked(file)).map(({ kind }) => kind).sort(), ["refused", "unsigned"]);
});

test("an entry that is missing leaves those that name it waiting", () => {
  const file = project();
  const named = file.entries.findLast(({ seen }) => seen.length > 0).seen[0];
  const [removed] = file.entries.splice(file.entries.findIndex(({ id }) => id === named), 1);
  const result = checked(file);
  assert.equal(result.status, 1);
  assert.ok(result.findings.some(({ kind, entry }) => kind === "waiting" && entry !== removed.id));
});

test("two entries under one number are a fork", () => {
  const file = project();
  const last = newestOf(file, file.entries[0].device);
  add(file, holder(file), "contribution.record", hour(file), (entry) => { entry.number = last.number; entry.seen = last.seen; });
  assert.ok(kinds(checked(file)).includes("fork"));
});

test("a distribution that carries other sums than it comes to, by a cent, does not apply", () => {
  for (const spoil of [
    ({ parts }) => { parts[0].amount += 1; parts[1].amount -= 1; },
    ({ parts }) => { parts[0].amount += 1; },
    (data) => { data.calculation = 99; data.parts[0].amount += 1; },
  ]) {
    const file = project();
    const index = file.entries.findLastIndex(({ action }) => action === "distribution.apply");
    const distribution = file.entries[index];
    file.entries.length = index; // what came after it is not there yet
    file.signatures = [];
    const data = clone(distribution.data);
    spoil(data);
    file.entries.push(sealed({ ...distribution, data }));
    const refused = checked(file).findings.filter(({ kind, entry }) => kind === "refused" && entry === file.entries.at(-1).id);
    assert.equal(refused.length, 1);
  }
});

test("what a newer version wrote is told and no fault; a newer calculation that adds up is taken unchecked", () => {
  const newer = project();
  add(newer, holder(newer), "member.promote", { to: "x" });
  assert.ok(kinds(checked(newer)).includes("newer"));
  const file = project();
  const index = file.entries.findLastIndex(({ action }) => action === "distribution.apply");
  const distribution = file.entries[index];
  file.entries.length = index;
  file.entries.push(sealed({ ...distribution, data: { ...distribution.data, calculation: 99 } }));
  assert.ok(kinds(checked(file)).includes("unchecked"));
});

test("a card that is not there is told by the member it names", () => {
  const file = project();
  file.cards.splice(0, 1);
  assert.ok(kinds(checked(file)).includes("nameless"));
});

test("entries of another project, an entry under another's id, a key that is not known: refused with place and reason, in both languages", () => {
  const other = JSON.parse(readFileSync("assets/examples/film.en.json", "utf8"));
  for (const [plant, en, fr] of [
    [(file) => { file.entries.push(other.entries[0]); }, /another project|other project|two projects/i, /autre projet|deux projets/i],
    [(file) => { file.entries[5].id = file.entries[6].id; }, /line|id|hash/i, /ligne|empreinte/i],
    [(file) => { file.extra = 1; }, /extra/, /extra/],
    [(file) => { file.entries[3].data.surprise = 1; }, /./, /./],
    [(file) => { file.cards[0].name += "x"; }, /card/i, /fiche/i],
  ]) {
    const file = project();
    plant(file);
    for (const [language, said] of [["en", en], ["fr", fr]]) {
      const { status, error } = checked(file, language);
      assert.equal(status, 2);
      assert.match(error, said);
    }
  }
});
