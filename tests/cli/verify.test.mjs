// A file can be verified by who trusts nothing of ours: docs/format.md, Python's hashes, OpenSSL's signatures.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const files = readdirSync("assets/examples").filter((name) => name.endsWith(".json")).map((name) => join("assets/examples", name));
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const python = (...names) => {
  const { status, stdout, stderr } = spawnSync("python3", ["tests/cli/verify_journal.py", ...names], { encoding: "utf8" });
  return { status, out: stdout + stderr };
};

test("an independent program finds every id, clock and place of the examples right", () => {
  assert.ok(files.length >= 6);
  const { status, out } = python(...files);
  assert.equal(status, 0, out);
  assert.equal(out.match(/all as they should be/g).length, files.length);
});

test("OpenSSL finds every signature of the examples right, and none over another head", () => {
  const spki = Buffer.from("302a300506032b6570032100", "hex"); // RFC 8410
  for (const file of files) {
    const { project, signatures } = read(file);
    assert.ok(signatures.length > 0);
    for (const [i, { device, head, signature }] of signatures.entries()) {
      const key = createPublicKey({ key: Buffer.concat([spki, Buffer.from(device, "hex")]), format: "der", type: "spki" });
      const over = (id) => Buffer.concat([Buffer.from("osmoseit/1/head\n"), Buffer.from(project, "hex"), Buffer.from(id, "hex")]);
      assert.ok(verify(null, over(head), key, Buffer.from(signature, "hex")));
      const other = signatures[(i + 1) % signatures.length].head;
      if (other !== head) assert.ok(!verify(null, over(other), key, Buffer.from(signature, "hex")));
    }
  }
});

test("both programs refuse the same changed file: a word, a number, an order, a card", () => {
  const place = folder();
  const changes = {
    note: (project) => { project.entries.find(({ data }) => data.note).data.note += "."; },
    amount: (project) => { project.entries.find(({ data }) => data.amount).data.amount += 1; },
    number: (project) => { project.entries.at(-1).number += 1; },
    card: (project) => { project.cards[0].name += " "; },
  };
  for (const [name, change] of Object.entries(changes)) {
    const project = read(files[0]), file = join(place, `${name}.json`);
    change(project);
    writeFileSync(file, JSON.stringify(project));
    assert.equal(python(file).status, 1, name);
    assert.notEqual(osmoseit("check", file).status, 0, name);
  }
});
