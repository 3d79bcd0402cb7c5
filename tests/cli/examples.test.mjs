// The example projects are what their stories make of them, byte for byte, and sound.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const examples = readdirSync("assets/examples").filter((name) => name.endsWith(".json"));

test("told again, the stories give the same bytes", () => {
  const again = folder();
  execFileSync("bash", ["assets/examples/make.sh", resolve(process.env.OSMOSE_CLI ?? "build/osmoseit"), again], { stdio: "pipe" });
  assert.equal(examples.length, 6);
  for (const name of examples) assert.ok(readFileSync(join(again, name)).equals(readFileSync(join("assets/examples", name))), name);
});

test("each is sound, signed, and large enough to look around in", () => {
  for (const name of examples) {
    const file = join("assets/examples", name);
    const { status, out, error } = osmoseit("check", file, "--json");
    assert.equal(status, 0, error);
    assert.ok(JSON.parse(out), name);
    const { entries } = JSON.parse(readFileSync(file, "utf8"));
    const count = (kind) => entries.filter(({ action }) => action === kind).length;
    assert.ok(count("member.request") + 1 >= 8, `${name}: members`);
    assert.ok(count("contribution.record") >= 60, `${name}: contributions`);
    assert.ok(count("distribution.apply") >= 2, `${name}: distributions`);
  }
});
