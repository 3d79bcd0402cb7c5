// Runs the command line as a person would: osmoseit("check", file) answers { status, out, error }.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

const program = process.env.OSMOSE_CLI ?? "build/osmoseit";

// The last argument may be { input, cwd, env }.
export function osmoseit(...words) {
  const options = typeof words.at(-1) === "object" ? words.pop() : {};
  const { status, signal, stdout, stderr } = spawnSync(program, words, {
    input: options.input ?? "", cwd: options.cwd, encoding: "utf8", timeout: 60_000, maxBuffer: 64 << 20,
    env: { PATH: process.env.PATH, HOME: "/nonexistent", LANG: "C.UTF-8", TZ: "UTC", ...options.env },
  });
  return { status: signal ?? status, out: stdout, error: stderr };
}

// A folder of this test file's own, removed after it.
export function folder() {
  const path = mkdtempSync(join(tmpdir(), "osmoseit-test-"));
  after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
