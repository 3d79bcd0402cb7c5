// A project from a terminal: made, added to on two devices, merged, sent as a link, opened again.
import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const here = folder();
const at = (name) => join(here, name);
const on = (device) => ({ env: { OSMOSEIT_SEED: device } });
function run(...words) {
  const { status, out, error } = osmoseit(...words);
  assert.equal(status, 0, `${words.slice(0, 3).join(" ")}: ${error}`);
  return out.trim();
}
const act = (file, device, action) => run("do", at(file), "-", "--instant", action.instant, { ...on(device), input: JSON.stringify(action.do) });

const holder = run("new", at("ours.json"), "--name", "Le fournil", "--purpose", "Du pain", "--currency", "EUR", "--holder", "Nadia", "--rule", "equal",
  "--date", "2026-01-02", "--instant", "2026-01-02T08:00:00Z", on("nadia"));

test("two devices write apart, and merging them in either order gives the same bytes", () => {
  copyFileSync(at("ours.json"), at("theirs.json"));
  act("ours.json", "nadia", { instant: "2026-01-03T08:00:00Z", do: { action: "cost.record", date: "2026-01-03", amount: 1200, note: "Farine" } });
  const request = act("theirs.json", "thomas", { instant: "2026-01-03T09:00:00Z", do: { action: "member.request", name: "Thomas", date: "2026-01-03", offers: ["Travaux"] } });
  run("merge", at("ours.json"), at("theirs.json"), "-o", at("a.json"));
  run("merge", at("theirs.json"), at("ours.json"), "-o", at("b.json"));
  assert.ok(readFileSync(at("a.json")).equals(readFileSync(at("b.json"))));
  run("merge", at("a.json"), at("b.json"), at("a.json"), "-o", at("c.json"));
  assert.ok(readFileSync(at("c.json")).equals(readFileSync(at("a.json"))), "merging again changes nothing");
  act("a.json", "nadia", { instant: "2026-01-04T08:00:00Z", do: { action: "member.admit", request, roles: ["contributor"], date: "2026-01-04" } });
  assert.equal(run("check", at("a.json")).length > 0, true);
});

test("a link holds all of it", () => {
  const link = run("link", at("a.json"));
  assert.match(link, /#p1=\d+\./);
  run("open", link, "-o", at("opened.json"));
  assert.ok(readFileSync(at("opened.json")).equals(readFileSync(at("a.json"))));
  const { status, error } = osmoseit("open", link.slice(0, -7), "-o", at("cut.json"));
  assert.equal(status, 2);
  assert.match(error, /received [\d,]+ of [\d,]+ characters/i);
});

test("what does not apply is refused, and the file stays as it was", () => {
  const before = readFileSync(at("a.json"));
  const refused = (action) => osmoseit("do", at("a.json"), "-", { ...on("nadia"), input: JSON.stringify(action) });
  for (const action of [
    { action: "cost.record", date: "2026-02-30", amount: 1, note: "" },
    { action: "cost.record", date: "2026-02-03", amount: 2 ** 53, note: "" },
    { action: "cost.record", date: "2026-02-03", amount: -5, note: "" },
    { action: "cost.abolish" },
    { action: "revert", entry: "0".repeat(64) },
    { action: "contribution.record", member: holder, date: "2026-02-03", kind: "time", quantity: 1000, unit: "parsec", note: "", more: 1 },
  ]) {
    const { status, error } = refused(action);
    assert.notEqual(status, 0, JSON.stringify(action));
    assert.ok(error.length > 10, JSON.stringify(action));
  }
  assert.ok(readFileSync(at("a.json")).equals(before));
});

test("a bad file is named for what it is", () => {
  const good = readFileSync(at("a.json"), "utf8");
  for (const [text, reason] of [
    [good.slice(0, good.length / 2), /end|unfinished|JSON/i],
    ["", /empty/i],
    ['{"format":"other"}', /OsmoseIt/],
    [`{"format": "osmoseit", "entries": ${"[".repeat(100_000)}`, /deep/i],
    ["[1, 2]", /OsmoseIt/],
    [Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /UTF-8/],
    [good.replace('"version": 1', '"version": 99').replace('"version":1', '"version":99'), /newer|version/i],
    [good.replace("Farine", "Farina"), /./],
  ]) {
    writeFileSync(at("bad.json"), text);
    const { status, error, out } = osmoseit("check", at("bad.json"));
    assert.notEqual(status, 0, String(text).slice(0, 60));
    assert.match(error + out, reason, String(text).slice(0, 60));
  }
});
