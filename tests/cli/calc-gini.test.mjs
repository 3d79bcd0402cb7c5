// The Gini index, the Lorenz curve and equal rights as filters, against the same rules with whole numbers of any size (model.md §7, §13).
import assert from "node:assert/strict";
import { test } from "node:test";
import { calc, fraction, randomFrom } from "./harness.mjs";

const random = randomFrom(2028n);

test("gini has the form of cli.md", () => {
  assert.deepEqual(calc("gini", { values: [1, 2, 3] }), { gini: "2/9", lorenz: [["0", "0"], ["1/3", "1/6"], ["2/3", "1/2"], ["1", "1"]] });
  assert.deepEqual(calc("gini", { values: ["1/2", 1, "1.5"] }), calc("gini", { values: [1, 2, 3] }));
  assert.deepEqual(calc("gini", { values: [0, 0] }), { gini: "0", lorenz: [["0", "0"], ["1/2", "1/2"], ["1", "1"]] });
});

test("gini is the mean difference of all pairs over twice the mean; the curve adds up from the poorest", () => {
  for (let round = 0; round < 40; round++) {
    const values = Array.from({ length: 1 + random(9) }, () => (random(4) === 0 ? 0 : random(2 ** 31)));
    const big = values.map(BigInt).sort((a, b) => (a < b ? -1 : 1)), count = BigInt(big.length), whole = big.reduce((a, b) => a + b);
    if (whole === 0n) continue;
    let differences = 0n;
    for (const a of big) for (const b of big) differences += a > b ? a - b : b - a;
    let held = 0n;
    const lorenz = [["0", "0"], ...big.map((value, i) => [fraction(BigInt(i + 1), count), fraction(held += value, whole)])];
    assert.deepEqual(calc("gini", { values }), { gini: fraction(differences, 2n * count * whole), lorenz }, JSON.stringify(values));
  }
});

test("gini goes on for 10,000 values", () => {
  const { gini, lorenz } = calc("gini", { values: Array.from({ length: 10_000 }, (_, i) => i + 1) });
  assert.equal(gini, "3333/10000"); // of 1 to n: (n - 1) / 3n
  assert.equal(lorenz.length, 10_001);
});

test("rights are equal", () => {
  assert.deepEqual(calc("rights", { contributors: ["a", "b", "c"] }), { rights: { a: "1/3", b: "1/3", c: "1/3" } });
  assert.deepEqual(calc("rights", { contributors: ["élodie"] }), { rights: { élodie: "1" } });
  for (let count = 2; count < 12; count++) {
    const contributors = Array.from({ length: count }, (_, i) => `member ${i}`);
    assert.deepEqual(calc("rights", { contributors }), { rights: Object.fromEntries(contributors.map((name) => [name, `1/${count}`])) });
  }
});

test("wrong input is refused with its place and reason", () => {
  for (const [what, input, reason] of [
    ["gini", { values: [] }, /^1:11: .*nothing/],
    ["gini", { values: [1, -2] }, /^1:11: .*2 is negative/],
    ["gini", { values: ["1/0"] }, /^1:12: /],
    ["gini", { values: [1, null] }, /^1:14: .*values/],
    ["gini", { values: ["1/4611686018427387905", "1/3"] }, /denominators/],
    ["gini", { values: Array(10_001).fill(1) }, /10,000/],
    ["gini", { values: 3 }, /values/],
    ["gini", {}, /values/],
    ["gini", { values: [1], more: 1 }, /more/],
    ["gini", '{"values": [Infinity]}', /^1:13: /],
    ["gini", '{"values": [1.5]}', /^1:13: .*whole/],
    ["rights", { contributors: [] }, /^1:17: .*contributor/],
    ["rights", { contributors: ["a", "b", "a"] }, /^1:26: .*a.*twice/],
    ["rights", { contributors: ["a", 2] }, /^1:22: .*contributors/],
    ["rights", { contributors: Array.from({ length: 10_001 }, (_, i) => `m${i}`) }, /10,000/],
    ["rights", {}, /contributors/],
    ["rights", "", /empty/],
  ]) {
    const { status, out, error } = calc(what, input);
    assert.equal(status, 2, JSON.stringify(input).slice(0, 80));
    assert.equal(out, "");
    assert.match(error, reason);
  }
});
