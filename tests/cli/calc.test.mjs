// The calculations as filters, against the same rules written out slowly with whole numbers of any size (model.md §4 and §5).
import assert from "node:assert/strict";
import { test } from "node:test";
import { calc, randomFrom } from "./harness.mjs";

const random = randomFrom(2026n);
const sum = (list) => list.reduce((a, b) => a + b, 0n);
const big = (list) => list.map(BigInt);

// Largest remainder (Hamilton), ties to the earlier.
function apportioned(total, weights) {
  const whole = sum(weights), size = total < 0n ? -total : total;
  if (size === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => size * weight / whole);
  const order = weights.map((weight, place) => ({ place, rest: size * weight % whole }));
  order.sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest < b.rest ? 1 : -1));
  for (let left = size - sum(parts), i = 0; left > 0n; left--, i++) parts[order[i].place]++;
  return total < 0n ? parts.map((part) => -part) : parts;
}
// A percentage of an amount, half to even.
function percent(amount, percents) {
  const twice = 2n * amount * percents, whole = twice / 200n, rest = twice % 200n;
  return whole + (rest > 100n || (rest === 100n && whole % 2n === 1n) ? 1n : 0n);
}
const weights = (count) => Array.from({ length: count }, () => random(7) === 0 ? 0 : random(100_000));
const someWeight = (count) => {
  const list = weights(count);
  list[random(count)] += 1;
  return list;
};

test("apportion is the method of largest remainders", () => {
  assert.deepEqual(calc("apportion", { total: 10000, weights: [1, 1, 1] }), { parts: [3334, 3333, 3333] });
  assert.deepEqual(calc("apportion", { total: 5, weights: ["2/3", "1/3"] }), { parts: [3, 2] });
  for (let round = 0; round < 40; round++) {
    const total = random(2 ** 31) - 2 ** 30, list = someWeight(1 + random(12));
    assert.deepEqual(big(calc("apportion", { total, weights: list }).parts), apportioned(BigInt(total), big(list)), JSON.stringify({ total, list }));
  }
});

test("cumulative makes up for what earlier sums gave", () => {
  assert.deepEqual(calc("cumulative", { sums: [{ amount: 900000, weights: [1, 1, 1, 0] }, { amount: 300000, weights: [1, 1, 1, 1] }], received: [300000, 300000, 300000, 0] }),
    { targets: [375000, 375000, 375000, 75000], parts: [75000, 75000, 75000, 75000] });
  for (let round = 0; round < 25; round++) {
    const count = 1 + random(6);
    const sums = Array.from({ length: 1 + random(4) }, () => ({ amount: 1 + random(10_000_000), weights: someWeight(count) }));
    const targets = sums.map((each) => apportioned(BigInt(each.amount), big(each.weights))).reduce((a, b) => a.map((x, i) => x + b[i]));
    // Received: what the sums before gave, by other weights, as if something had been confirmed since.
    const received = sums.slice(0, -1).map((each) => apportioned(BigInt(each.amount), big(someWeight(count)))).reduce((a, b) => a.map((x, i) => x + b[i]), Array(count).fill(0n));
    const dues = targets.map((target, i) => (target > received[i] ? target - received[i] : 0n));
    const answer = calc("cumulative", { sums, received: received.map(Number) });
    assert.deepEqual(big(answer.targets), targets);
    assert.deepEqual(big(answer.parts), apportioned(BigInt(sums.at(-1).amount), dues));
  }
});

test("balanced brings everybody to his weight of all that was ever shared", () => {
  assert.deepEqual(calc("balanced", { total: 9000, weights: [1, 2], received: [4000, 0] }), { parts: [333, 8667] });
  for (let round = 0; round < 25; round++) {
    const count = 1 + random(8), list = someWeight(count), received = weights(count), total = 1 + random(10_000_000);
    const all = BigInt(total) + sum(big(received)), whole = sum(big(list));
    const dues = list.map((weight, i) => all * BigInt(weight) - BigInt(received[i]) * whole).map((due) => (due > 0n ? due : 0n)); // × whole
    assert.deepEqual(big(calc("balanced", { total, weights: list, received }).parts), apportioned(BigInt(total), dues));
  }
});

test("a value is rounded once, half to even", () => {
  assert.deepEqual(calc("value", { quantity: 1500, rate: 2000, factors: [1250, 2000] }), { value: 7500 });
  assert.deepEqual(calc("value", { quantity: 500, rate: 5, factors: [] }), { value: 2 }); // 2.5
  assert.deepEqual(calc("value", { quantity: 500, rate: 7, factors: [] }), { value: 4 }); // 3.5
  for (let round = 0; round < 25; round++) {
    const quantity = random(100_000), rate = random(10_000), factors = [random(4000), random(4000)];
    const product = BigInt(quantity) * BigInt(rate) * BigInt(factors[0]) * BigInt(factors[1]), one = 10n ** 9n;
    const whole = product / one, rest = product % one * 2n;
    assert.equal(calc("value", { quantity, rate, factors }).value, Number(whole + (rest > one || (rest === one && whole % 2n === 1n) ? 1n : 0n)));
  }
});

test("a waterfall hands on what each step leaves, and all that goes in comes out", () => {
  for (let round = 0; round < 30; round++) {
    const count = 1 + random(5), revenue = random(10_000_000), list = someWeight(count);
    const steps = [
      { kind: "costs", amount: random(1_000_000) },
      { kind: "advances", amounts: weights(1 + random(4)) },
      { kind: "reserve", percent: String(random(40)), target: random(1_000_000), held: random(500_000) },
      { kind: "solidarity", percent: String(random(20)) },
      { kind: "patronage", percent: String(random(20)), purchases: weights(count) },
    ].slice(0, 1 + random(5));
    const answer = calc("waterfall", { revenue, steps, weights: list, mode: "period" });
    let left = BigInt(revenue);
    steps.forEach((step, i) => {
      const open = sum(big(step.amounts ?? [step.amount ?? 0]));
      let taken = open < left ? open : left;
      if (step.percent) taken = percent(left, BigInt(step.percent));
      if (step.kind === "reserve") {
        const missing = step.target > step.held ? BigInt(step.target - step.held) : 0n;
        if (taken > missing) taken = missing;
      }
      if (step.kind === "patronage" && sum(big(step.purchases)) === 0n) taken = 0n;
      const shown = answer.steps[i];
      assert.deepEqual([shown.kind, BigInt(shown.in), BigInt(shown.taken), BigInt(shown.out)], [step.kind, left, taken, left - taken], JSON.stringify({ revenue, steps }));
      if (step.amounts || (step.purchases && taken > 0n)) assert.deepEqual(big(shown.parts), apportioned(taken, big(step.amounts ?? step.purchases)));
      left -= taken;
    });
    assert.deepEqual(big(answer.parts), apportioned(left, big(list)));
    assert.equal(answer.undistributed, 0);
  }
});

test("where nobody has a weight the rest of a waterfall stays undistributed", () => {
  assert.deepEqual(calc("waterfall", { revenue: 500, steps: [{ kind: "costs", amount: 200 }], weights: [0, 0], mode: "period" }),
    { steps: [{ kind: "costs", in: 500, taken: 200, out: 300, parts: [200] }], parts: [0, 0], undistributed: 300 });
});

test("wrong input is refused with its place and reason", () => {
  for (const [what, input, reason] of [
    ["apportion", { total: 10, weights: [-1, 1] }, /negative/],
    ["apportion", { total: 10, weights: [0, 0] }, /nobody/],
    ["apportion", { total: 10, weights: [1], more: 1 }, /^1:\d+: .*more/],
    ["apportion", { total: 10 }, /weights/],
    ["apportion", '{"total": 9007199254740992, "weights": [1]}', /^1:11: .*9,007,199,254,740,991/],
    ["apportion", '{"total": 1, "weights": [NaN]}', /^1:26: /],
    ["apportion", '{"total": 1.5, "weights": [1]}', /^1:11: .*whole/],
    ["apportion", { total: 1, weights: ["1/0"] }, /^1:\d+: /],
    ["balanced", { total: 1, weights: [1, 2], received: [0] }, /./],
    ["waterfall", { revenue: 1, steps: [{ kind: "tax" }], weights: [1] }, /tax/],
    ["waterfall", { revenue: 1, steps: [{ kind: "reserve", percent: "101" }], weights: [1] }, /./],
    ["apportion", "", /empty/],
  ]) {
    const { status, error } = calc(what, input);
    assert.equal(status, 2, JSON.stringify(input));
    assert.match(error, reason, JSON.stringify(input));
  }
});
