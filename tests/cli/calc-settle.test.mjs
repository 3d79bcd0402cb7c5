// Settling up as a filter: the forms of cli.md, and the fewest payments against trying all of them, with whole numbers of any size
// (model.md §6).
import assert from "node:assert/strict";
import { test } from "node:test";
import { calc, randomFrom } from "./harness.mjs";

const settle = (input) => calc("settle", input);
const random = randomFrom(2027n);
const sum = (list) => list.reduce((a, b) => a + b, 0n);
const named = (amounts) => Object.fromEntries(amounts.map((amount, i) => [`member ${i}`, amount]));
const randomBalances = (count, most) => {
  const list = Array.from({ length: count - 1 }, () => random(2 * most + 1) - most);
  return [...list, -list.reduce((a, b) => a + b, 0)];
};
function after(balances, transfers) {
  const left = Object.fromEntries(Object.entries(balances).map(([name, amount]) => [name, BigInt(amount)]));
  for (const { from, to, amount } of transfers) {
    assert.ok(amount > 0);
    left[from] += BigInt(amount);
    left[to] -= BigInt(amount);
  }
  return left;
}
// The first who is not at zero settles all of it with each of the others in turn.
function fewest(balances) {
  const first = balances.findIndex((each) => each !== 0n);
  if (first < 0) return 0;
  let best = Infinity;
  balances.forEach((other, i) => {
    if (i <= first || other === 0n || other < 0n === balances[first] < 0n) return;
    const next = [...balances];
    next[first] = 0n;
    next[i] += balances[first];
    best = Math.min(best, 1 + fewest(next));
  });
  return best;
}

test("settle has the form of cli.md", () => {
  assert.deepEqual(settle({ balances: { ana: -3000, bo: 1000, chi: 2000 } }),
    { transfers: [{ from: "ana", to: "bo", amount: 1000 }, { from: "ana", to: "chi", amount: 2000 }] });
  assert.deepEqual(settle({ balances: {} }), { transfers: [] });
  assert.deepEqual(settle({ balances: { 'a "quoted"\n name': -5, "élodie 🌱": 5 } }).transfers, [{ from: 'a "quoted"\n name', to: "élodie 🌱", amount: 5 }]);
});

test("settle makes the fewest payments", () => {
  for (let round = 0; round < 40; round++) {
    const amounts = randomBalances(2 + random(6), 6), balances = named(amounts), { transfers } = settle({ balances });
    assert.ok(Object.values(after(balances, transfers)).every((left) => left === 0n), JSON.stringify(balances));
    assert.equal(transfers.length, fewest(amounts.map(BigInt)), JSON.stringify(balances));
  }
});

test("settle goes on for 10,000 members, and for amounts as large as a file can hold", () => {
  const balances = named(randomBalances(10_000, 100_000)), { transfers } = settle({ balances });
  assert.ok(Object.values(after(balances, transfers)).every((left) => left === 0n));
  assert.ok(transfers.length < 10_000);
  assert.deepEqual(settle({ balances: { a: 2 ** 53 - 1, b: 1 - 2 ** 53 } }), { transfers: [{ from: "b", to: "a", amount: 2 ** 53 - 1 }] });
});

test("settle through one person", () => {
  assert.deepEqual(settle({ balances: { ana: -3000, bo: 1000, chi: 2000 }, through: "bo" }),
    { transfers: [{ from: "ana", to: "bo", amount: 3000 }, { from: "bo", to: "chi", amount: 2000 }] });
  for (let round = 0; round < 15; round++) {
    const balances = named(randomBalances(2 + random(9), 50)), { transfers } = settle({ balances, through: "member 1" });
    assert.ok(Object.values(after(balances, transfers)).every((left) => left === 0n));
    assert.ok(transfers.every(({ from, to }) => (from === "member 1") !== (to === "member 1")));
  }
});

test("settle only some: what they cannot settle among themselves stays, in the same proportion for all", () => {
  assert.deepEqual(settle({ balances: { ana: -30, bo: 40, chi: 20, dan: -30 }, only: ["ana", "bo", "chi"] }),
    { transfers: [{ from: "ana", to: "bo", amount: 20 }, { from: "ana", to: "chi", amount: 10 }] });
  assert.deepEqual(settle({ balances: { ana: -30, bo: 40, chi: 20, dan: -30 }, only: ["ana", "bo", "chi"], through: "dan" }).transfers.length, 3);
  assert.deepEqual(settle({ balances: { ana: -3, bo: 3 }, only: [] }), { transfers: [] });
  for (let round = 0; round < 25; round++) {
    const balances = named(randomBalances(2 + random(9), 60)), only = Object.keys(balances).filter(() => random(2) === 0);
    const left = after(balances, settle({ balances, only }).transfers);
    const before = (name) => BigInt(balances[name]), size = (amount) => (amount < 0n ? -amount : amount);
    const owed = sum(only.map(before).filter((each) => each > 0n)), owing = -sum(only.map(before).filter((each) => each < 0n));
    const settled = owed < owing ? owed : owing;
    for (const name of Object.keys(balances)) {
      if (!only.includes(name)) assert.equal(left[name], before(name));
      const side = before(name) > 0n ? owed : owing; // less than a minor unit off the exact part
      if (only.includes(name) && side > 0n) assert.ok(size(size(before(name) - left[name]) * side - size(before(name)) * settled) < side);
    }
  }
});

test("wrong input is refused with its place and reason", () => {
  for (const [input, reason] of [
    [{ balances: { ana: -3, bo: 1 } }, /^1:13: .*−2/],
    [{ balances: { ana: -3, bo: 3 }, through: "chi" }, /^1:\d+: .*chi/],
    [{ balances: { ana: -3, bo: 3 }, only: ["ana", "chi"] }, /^1:\d+: .*chi/],
    [{ balances: { ana: -3, bo: 3 }, only: ["ana", "ana"] }, /^1:\d+: .*ana.*twice/],
    [{ balances: { ana: -3, bo: 3 }, only: "ana" }, /^1:\d+: .*only/],
    [{ balances: { ana: -3, bo: "3" } }, /^1:\d+: .*balances\.bo/],
    [{ balances: [-3, 3] }, /^1:\d+: .*balances/],
    [{ balances: {}, more: 1 }, /more/],
    [{}, /balances/],
    ['{"balances": {"a": 1, "a": -1}}', /^1:23: /],
    ['{"balances": {"a": 9007199254740992, "b": -9007199254740992}}', /^1:20: .*9,007,199,254,740,991/],
    ['{"balances": {"a": 0.5, "b": -0.5}}', /^1:20: .*whole/],
    ['{"balances": {"a": NaN}}', /^1:20: /],
    [{ balances: Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`m${i}`, 0])) }, /10,000/],
    ["[]", /^1:1: /],
    ["", /empty/],
  ]) {
    const { status, out, error } = settle(input);
    assert.equal(status, 2, JSON.stringify(input).slice(0, 80));
    assert.equal(out, "");
    assert.match(error, reason);
  }
});
