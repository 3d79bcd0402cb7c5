import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { osmoseit } from "./harness.mjs";

test("--version says the version of CMakeLists.txt", () => {
  const [, version] = readFileSync("CMakeLists.txt", "utf8").match(/VERSION (\d+\.\d+\.\d+)/);
  const { status, out } = osmoseit("--version");
  assert.equal(status, 0);
  assert.match(out, new RegExp(`(^|\\s)${version.replaceAll(".", "\\.")}\\s`));
});

test("an unknown command is refused in words and with a status of its own", () => {
  const { status, error, out } = osmoseit("no-such-command");
  assert.notEqual(status, 0);
  assert.match(error + out, /no-such-command/);
});
