// Runs the command line as a person would: osmoseit("check", file) answers { status, out, error }.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

const program = process.env.OSMOSE_CLI ?? "build/osmoseit";
const counted = process.env.LLVM_PROFILE_FILE; // tests/coverage.sh

// The last argument may be { input, cwd, env }.
export function osmoseit(...words) {
  const options = typeof words.at(-1) === "object" ? words.pop() : {};
  const { status, signal, stdout, stderr } = spawnSync(program, words, {
    input: options.input ?? "", cwd: options.cwd, encoding: "utf8", timeout: 60_000, maxBuffer: 64 << 20,
    env: { PATH: process.env.PATH, HOME: "/nonexistent", LANG: "C.UTF-8", TZ: "UTC", ...(counted && { LLVM_PROFILE_FILE: counted }), ...options.env },
  });
  return { status: signal ?? status, out: stdout, error: stderr };
}

// What a calculation answers, read; or { status, out, error } where it refuses. The input is JSON text, or what becomes it.
export function calc(what, input) {
  const { status, out, error } = osmoseit("calc", what, { input: typeof input === "string" ? input : JSON.stringify(input) });
  return status === 0 ? JSON.parse(out) : { status, out, error };
}

// The same whole numbers from 0 to below `below` every time: a linear congruential generator (Knuth, MMIX).
export function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(below));
  };
}

// An exact fraction in lowest terms, as the calculations write it. den > 0.
export function fraction(num, den) {
  const gcd = (a, b) => (b === 0n ? a : gcd(b, a % b)), common = gcd(num < 0n ? -num : num, den);
  return den === common ? String(num / common) : `${num / common}/${den / common}`;
}

// A folder of this test file's own, removed after it.
export function folder() {
  const path = mkdtempSync(join(tmpdir(), "osmoseit-test-"));
  after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
