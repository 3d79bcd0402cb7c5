// Bass diffusion as a filter: against the formula of 1969 as it is written, and its differential equation step by step (model.md §11).
import assert from "node:assert/strict";
import { test } from "node:test";
import { osmoseit, randomFrom } from "./harness.mjs";

function bass(input) {
  const { status, out, error } = osmoseit("calc", "bass", { input: typeof input === "string" ? input : JSON.stringify(input) });
  return status === 0 ? { text: out, ...JSON.parse(out) } : { status, out, error };
}
const random = randomFrom(2030n);
const close = (found, expected, scale = Math.abs(expected)) =>
  assert.ok(Math.abs(found - expected) <= 1e-9 * scale + 1e-12, `${found} is not ${expected}`);

test("bass has the form of cli.md", () => {
  const { adopters, peak_time, peak_rate, text } = bass({ p: 0.03, q: 0.38, m: 1000, periods: 20 });
  assert.equal(adopters.length, 21);
  assert.equal(adopters[0], 0);
  close(peak_time, Math.log(0.38 / 0.03) / 0.41);
  close(peak_rate, (1000 * 0.41 ** 2) / (4 * 0.38));
  // The shortest digits that read back as the same number are those that JavaScript writes too.
  const digits = text.match(/-?\d[\d.]*(e[+-]?\d+)?/g);
  for (const each of digits) assert.equal(each, String(Number(each)));
  assert.deepEqual(bass({ p: 1, q: 0, m: 10, periods: 0 }), { text: '{"adopters":[0],"peak_time":0,"peak_rate":10}\n', adopters: [0], peak_time: 0, peak_rate: 10 });
});

test("bass is the closed form, and solves the differential equation", () => {
  for (let round = 0; round < 30; round++) {
    const p = (1 + random(1000)) / 10_000, q = random(10_000) / 10_000, m = 1 + random(1_000_000), periods = random(60);
    const { adopters, peak_time, peak_rate } = bass({ p, q, m, periods });
    adopters.forEach((found, t) => {
      const decay = Math.exp(-(p + q) * t);
      close(found, (m * (1 - decay)) / (1 + (q / p) * decay), m);
    });
    const rate = (n) => (p + (q * n) / m) * (m - n);
    let n = 0, fastest = rate(0);
    for (let step = 0; step < periods * 200; step++) {
      const h = 1 / 200, a = rate(n), b = rate(n + (h / 2) * a), c = rate(n + (h / 2) * b), d = rate(n + h * c);
      n += (h / 6) * (a + 2 * b + 2 * c + d);
      fastest = Math.max(fastest, rate(n));
    }
    close(adopters.at(-1), n, m);
    assert.ok(peak_rate >= fastest * (1 - 1e-9));
    assert.equal(peak_time > 0, q > p);
    close(peak_rate, q > p ? (m * (p + q) ** 2) / (4 * q) : m * p);
  }
});

test("bass reads numbers however JSON writes them, and stays finite at its bounds", () => {
  assert.deepEqual(bass('{"p": 3e-2, "q": 3.8E-1, "m": 1e3, "periods": 2}').adopters, bass({ p: 0.03, q: 0.38, m: 1000, periods: 2 }).adopters);
  for (const input of [{ p: 1e-9, q: 1000, m: 2 ** 53 - 1, periods: 10_000 }, { p: 1000, q: 0, m: 1, periods: 10 }, { p: 1e-9, q: 0, m: 0, periods: 3 }])
    for (const found of bass(input).adopters) assert.ok(Number.isFinite(found) && found >= 0 && found <= input.m * (1 + 1e-12));
});

test("wrong input is refused with its place and reason", () => {
  for (const [input, reason] of [
    [{ p: 0, q: 1, m: 1, periods: 1 }, /^1:6: .*p.*0\.000000001.*1,?000/],
    [{ p: -1, q: 1, m: 1, periods: 1 }, /^1:6: .*p/],
    [{ p: 1, q: -0.5, m: 1, periods: 1 }, /^1:12: .*q/],
    [{ p: 1, q: 1, m: -1, periods: 1 }, /^1:18: .*m/],
    [{ p: 1, q: 1, m: 1, periods: -1 }, /^1:30: .*periods/],
    [{ p: 1, q: 1, m: 1, periods: 10_001 }, /^1:30: .*periods.*10,000/],
    [{ p: 1, q: 1, m: 1, periods: 1.5 }, /^1:30: .*periods/],
    [{ p: "1", q: 1, m: 1, periods: 1 }, /^1:6: .*p/],
    [{ p: 1, q: 1, m: 1 }, /periods/],
    [{ p: 1, q: 1, m: 1, periods: 1, more: 1 }, /more/],
    ['{"p": 1e999, "q": 1, "m": 1, "periods": 1}', /^1:7: .*too large/],
    ['{"p": 1, "q": 1e-999, "m": 1e999, "periods": 1}', /^1:\d+: .*m/],
    ['{"p": NaN, "q": 1, "m": 1, "periods": 1}', /^1:7: /],
    ['{"p": 1, "q": Infinity, "m": 1, "periods": 1}', /^1:15: /],
    ["[]", /^1:1: /],
    ["", /empty/],
  ]) {
    const { status, out, error } = bass(input);
    assert.equal(status, 2, JSON.stringify(input));
    assert.equal(out, "");
    assert.match(error, reason);
  }
});
