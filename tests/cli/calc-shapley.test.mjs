// The Shapley value as a filter, against all orders one after the other, with whole numbers of any size (model.md §10).
import assert from "node:assert/strict";
import { test } from "node:test";
import { calc, fraction, randomFrom } from "./harness.mjs";

const shapley = (input) => calc("shapley", input);
const random = randomFrom(2029n);
function* orders(list) {
  if (list.length === 0) yield [];
  for (const first of list) for (const rest of orders(list.filter((each) => each !== first))) yield [first, ...rest];
}

test("shapley has the form of cli.md", () => {
  assert.deepEqual(shapley({ players: ["a", "b"], worth: [0, 1, 1, 4] }), { values: { a: "2", b: "2" } });
  assert.deepEqual(shapley({ players: ["left", "other left", "right"], worth: [0, 0, 0, 0, 0, 1, 1, 1] }),
    { values: { left: "1/6", "other left": "1/6", right: "2/3" } });
  assert.deepEqual(shapley({ players: [], worth: [0] }), { values: {} });
});

test("shapley is what each adds on average over all orders", () => {
  for (let round = 0; round < 30; round++) {
    const players = Array.from({ length: 1 + random(5) }, (_, i) => `player ${i}`);
    const worth = Array.from({ length: 2 ** players.length }, (_, coalition) => (coalition === 0 ? 0 : random(2 ** 31) - 2 ** 30));
    const sums = players.map(() => 0n);
    let count = 0n;
    for (const order of orders(players.map((_, i) => i))) {
      count++;
      let coalition = 0;
      for (const player of order) {
        sums[player] += BigInt(worth[coalition | (1 << player)]) - BigInt(worth[coalition]);
        coalition |= 1 << player;
      }
    }
    assert.deepEqual(shapley({ players, worth }), { values: Object.fromEntries(players.map((name, i) => [name, fraction(sums[i], count)])) });
  }
});

test("shapley goes on for 20 players and the greatest worths", () => {
  const players = Array.from({ length: 20 }, (_, i) => `p${i}`), most = 2 ** 53 - 1;
  const { values } = shapley(`{"players": ${JSON.stringify(players)}, "worth": [0${`,${most}`.repeat(2 ** 20 - 1)}]}`);
  assert.deepEqual(new Set(Object.values(values)), new Set([fraction(BigInt(most), 20n)]));
});

test("wrong input is refused with its place and reason", () => {
  const many = Array.from({ length: 21 }, (_, i) => `p${i}`);
  for (const [input, reason] of [
    [{ players: ["a", "b"], worth: [0, 1, 1] }, /^1:\d+: .*4 expected, 3 found/],
    [{ players: ["a"], worth: [0, 1, 1] }, /^1:\d+: .*2 expected, 3 found/],
    [{ players: ["a"], worth: [1, 1] }, /^1:\d+: .*without players/],
    [{ players: ["a", "a"], worth: [0, 1, 1, 2] }, /^1:17: .*a.*twice/],
    [{ players: many, worth: [0] }, /20/],
    [{ players: ["a"], worth: [0, "1/2"] }, /worth/],
    [{ players: ["a"], worth: { a: 1 } }, /worth/],
    [{ players: ["a"] }, /worth/],
    [{ worth: [0] }, /players/],
    [{ players: ["a"], worth: [0, 1], more: 1 }, /more/],
    ['{"players": ["a"], "worth": [0, NaN]}', /^1:33: /],
    ['{"players": ["a"], "worth": [0, 9007199254740992]}', /^1:33: .*9,007,199,254,740,991/],
    ["", /empty/],
  ]) {
    const { status, out, error } = shapley(input);
    assert.equal(status, 2, JSON.stringify(input).slice(0, 80));
    assert.equal(out, "");
    assert.match(error, reason);
  }
});
