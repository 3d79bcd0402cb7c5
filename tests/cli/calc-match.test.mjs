// Matching as a filter, against every whole assignment there is, tried one after the other with whole numbers of any size
// (cli.md, model.md §9).
import assert from "node:assert/strict";
import { test } from "node:test";
import { calc as calculated, randomFrom } from "./harness.mjs";

const calc = (input) => calculated("match", input);
const random = randomFrom(909n);
const need = (id, skill, volume, more = {}) => ({ id, skill, volume, level: 1, priority: 1, mandatory: false, ...more });
const offer = (id, member, skill, volume, more = {}) => ({ id, member, skill, volume, level: 5, money_per_unit: 0, ...more });
const fits = (n, o) => n.skill === o.skill && o.level >= n.level;

function available({ offers, members = {} }) {
  const all = {};
  for (const each of offers) all[each.member] = (all[each.member] ?? 0n) + BigInt(each.volume);
  for (const [member, cap] of Object.entries(members)) all[member] = BigInt(cap);
  return all;
}
// Sum of used² / available, as a pair without a common factor taken out.
const uneven = (used, open) => Object.keys(used).filter((member) => used[member] > 0n)
  .map((member) => [used[member] ** 2n, open[member]])
  .reduce(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);
const better = (a, b) => (a.priority !== b.priority ? a.priority > b.priority : a.money !== b.money ? a.money < b.money
  : a.uneven[0] * b.uneven[1] < b.uneven[0] * a.uneven[1]);
const same = (a, b) => !better(a, b) && !better(b, a);

function bestOfAll(input) {
  const open = available(input), pairs = input.needs.flatMap((n) => input.offers.filter((o) => fits(n, o)).map((o) => [n, o]));
  const lacking = Object.fromEntries(input.needs.map((n) => [n.id, BigInt(n.volume)]));
  const left = Object.fromEntries(input.offers.map((o) => [o.id, BigInt(o.volume)]));
  const used = Object.fromEntries(Object.keys(open).map((member) => [member, 0n]));
  let best = { priority: 0n, money: 0n, uneven: [0n, 1n] }, priority = 0n, money = 0n;
  const move = ([n, o], by) => {
    lacking[n.id] -= by; left[o.id] -= by; used[o.member] += by;
    priority += by * BigInt(n.priority); money += by * BigInt(o.money_per_unit);
  };
  (function attempt(at) {
    if (at === pairs.length) {
      if (priority < best.priority || (priority === best.priority && money > best.money)) return;
      const found = { priority, money, uneven: uneven(used, open) };
      if (better(found, best)) best = found;
      return;
    }
    const [n, o] = pairs[at];
    const most = [lacking[n.id], left[o.id], open[o.member] - used[o.member]].reduce((a, b) => (a < b ? a : b));
    for (let volume = 0n; volume <= most; volume++) {
      move(pairs[at], volume);
      attempt(at + 1);
      move(pairs[at], -volume);
    }
  })(0);
  return best;
}

// What an answer comes to; that it gives nothing twice, and nothing that does not fit.
function worth(input, answer) {
  const open = available(input), covered = {}, given = {}, used = Object.fromEntries(Object.keys(open).map((member) => [member, 0n]));
  let money = 0n;
  for (const each of answer.assignments) {
    const n = input.needs.find(({ id }) => id === each.need), o = input.offers.find(({ id }) => id === each.offer), volume = BigInt(each.volume);
    assert.ok(fits(n, o) && volume > 0n);
    covered[n.id] = (covered[n.id] ?? 0n) + volume;
    given[o.id] = (given[o.id] ?? 0n) + volume;
    used[o.member] += volume;
    money += volume * BigInt(o.money_per_unit);
  }
  for (const n of input.needs) {
    assert.ok((covered[n.id] ?? 0n) <= BigInt(n.volume));
    assert.equal(BigInt(answer.covered[n.id]), covered[n.id] ?? 0n);
  }
  assert.equal(Object.keys(answer.covered).length, input.needs.length);
  for (const o of input.offers) assert.ok((given[o.id] ?? 0n) <= BigInt(o.volume));
  assert.equal(BigInt(answer.money), money);
  assert.deepEqual(new Set(Object.keys(answer.utilisation)), new Set(Object.keys(open)));
  for (const [member, share] of Object.entries(answer.utilisation)) {
    assert.ok(used[member] <= open[member]);
    const [top, bottom = "1"] = share.split("/");
    assert.equal(BigInt(top) * open[member], used[member] * BigInt(bottom), share);
    if (open[member] === 0n) assert.equal(share, "0");
    let [a, b] = [BigInt(top), BigInt(bottom)];
    while (b > 0n) [a, b] = [b, a % b];
    assert.ok(a === 1n || top === "0", `${share} is in lowest terms`);
  }
  return { priority: input.needs.reduce((sum, n) => sum + BigInt(n.priority) * (covered[n.id] ?? 0n), 0n), money, uneven: uneven(used, open) };
}

test("an offer serves a need of its skill and of its level or less", () => {
  assert.deepEqual(calc({
    needs: [need("site", "web", 8, { level: 3, mandatory: true }), need("text", "writing", 4), need("film", "video", 2)],
    offers: [offer("o1", "ana", "web", 6, { level: 3 }), offer("o2", "bo", "web", 6, { level: 2 }), offer("o3", "bo", "writing", 8)],
  }), {
    assignments: [{ need: "site", offer: "o1", volume: 6 }, { need: "text", offer: "o3", volume: 4 }],
    covered: { site: 6, text: 4, film: 0 }, money: 0, utilisation: { ana: "1", bo: "2/7" },
  });
});

test("what is covered counts before the money, the money before the even use", () => {
  const needs = [need("n", "x", 4)];
  assert.equal(calc({ needs, offers: [offer("a", "ana", "x", 4, { money_per_unit: 9 })] }).money, 36);
  assert.deepEqual(calc({ needs, offers: [offer("a", "ana", "x", 4, { money_per_unit: 1 }), offer("b", "bo", "x", 4)] }).utilisation, { ana: "0", bo: "1" });
  assert.deepEqual(calc({ needs, offers: [offer("a", "ana", "x", 4), offer("b", "bo", "x", 4)] }).utilisation, { ana: "1/2", bo: "1/2" });
  assert.deepEqual(calc({ needs: [need("low", "x", 4), need("high", "x", 4, { priority: 2 })], offers: [offer("a", "ana", "x", 5)] }).covered, { low: 1, high: 4 });
});

test("two offers of the same hours do not count twice", () => {
  const needs = [need("n", "x", 8), need("m", "y", 8)], offers = [offer("a", "ana", "x", 8), offer("b", "ana", "y", 8)];
  assert.deepEqual(calc({ needs, offers, members: { ana: 10 } }).utilisation, { ana: "1" });
  assert.deepEqual(calc({ needs, offers, members: { ana: 32 } }).utilisation, { ana: "1/2" });
  assert.deepEqual(calc({ needs, offers, members: { ana: 0, bo: 3 } }).utilisation, { ana: "0", bo: "0" });
});

test("nothing to match", () => {
  assert.deepEqual(calc({ needs: [], offers: [] }), { assignments: [], covered: {}, money: 0, utilisation: {} });
  assert.deepEqual(calc({ needs: [need("n", "x", 0), need("m", "x", 4, { priority: 0 })], offers: [offer("a", "ana", "x", 3), offer("b", "bo", "x", 0)] }),
    { assignments: [], covered: { n: 0, m: 0 }, money: 0, utilisation: { ana: "0", bo: "0" } });
});

test("no other whole assignment is better", () => {
  for (let round = 0; round < 150; round++) {
    const money = random(2) === 0, members = ["ana", "bo", "chi"];
    const input = {
      needs: Array.from({ length: random(4) }, (_, i) => need(`n${i}`, "xy"[random(2)], random(4), { level: 1 + random(5), priority: random(4), mandatory: random(2) === 0 })),
      offers: Array.from({ length: random(5) }, (_, i) => offer(`o${i}`, members[random(3)], "xy"[random(2)], random(4), { level: 1 + random(5), money_per_unit: money ? random(3) : 0 })),
    };
    if (random(2) === 0) input.members = Object.fromEntries(members.filter(() => random(2) === 0).map((member) => [member, random(7)]));
    const answer = calc(input);
    assert.ok(same(worth(input, answer), bestOfAll(input)), JSON.stringify({ input, answer }));
  }
});

test("a thousand members and a thousand needs, and the largest numbers", () => {
  const size = 1000;
  const input = {
    needs: Array.from({ length: size }, (_, i) => need(`n${i}`, `skill ${random(300)}`, 1 + random(400), { level: 1 + random(5), priority: random(10) })),
    offers: Array.from({ length: size }, (_, i) => offer(`o${i}`, `m${i}`, `skill ${random(300)}`, 1 + random(400), { level: 1 + random(5), money_per_unit: random(5000) })),
  };
  worth(input, calc(input));
  const most = 2 ** 53 - 1;
  const huge = { needs: [need("n", "x", most, { priority: most })], offers: [offer("a", "ana", "x", most), offer("b", "bo", "x", 0)] };
  assert.deepEqual(calc(huge).covered, { n: most });
  huge.offers[0].money_per_unit = 2;
  assert.equal(calc(huge).status, 2); // twice as much money as can be counted
});

test("ids are any text, and come back as they were", () => {
  const odd = 'é"\\\u0001 n';
  const answer = calc({ needs: [need(odd, "x", 1)], offers: [offer(odd, odd, "x", 1)] });
  assert.deepEqual(answer, { assignments: [{ need: odd, offer: odd, volume: 1 }], covered: { [odd]: 1 }, money: 0, utilisation: { [odd]: "1" } });
});

test("wrong input is refused with its place and reason", () => {
  const good = { needs: [need("n", "x", 4)], offers: [offer("a", "ana", "x", 4)] };
  const needWith = (more) => ({ ...good, needs: [good.needs[0], need("m", "x", 4, more)] });
  const offerWith = (more) => ({ ...good, offers: [good.offers[0], offer("b", "bo", "x", 4, more)] });
  for (const [input, reason] of [
    [needWith({ volume: -1 }), /volume.*0 or more/],
    [needWith({ level: 0 }), /level.*1 to 5/],
    [needWith({ level: 6 }), /level.*1 to 5/],
    [needWith({ level: 2 ** 40 + 1 }), /level.*1 to 5/],
    [needWith({ priority: -1 }), /priority.*0 or more/],
    [needWith({ id: "n" }), /“n” appears twice/],
    [needWith({ id: 7 }), /id/],
    [needWith({ mandatory: 1 }), /mandatory/],
    [needWith({ wish: 1 }), /wish/],
    [needWith({ skill: undefined }), /skill/],
    [needWith({ volume: 0.5 }), /whole/],
    [needWith({ volume: 2 ** 53 - 1 }), /large/],
    [offerWith({ volume: -1 }), /volume.*0 or more/],
    [offerWith({ level: -3 }), /level.*1 to 5/],
    [offerWith({ money_per_unit: -1 }), /0 or more/],
    [offerWith({ id: "a" }), /“a” appears twice/],
    [offerWith({ member: 3 }), /member/],
    [offerWith({ volume: 2 ** 53 - 1 }), /large/],
    [{ ...good, members: { ana: -1 } }, /0 or more/],
    [{ ...good, members: { ana: "4" } }, /ana/],
    [{ ...good, members: [4] }, /members/],
    [{ ...good, more: 1 }, /more/],
    [{ needs: [] }, /offers/],
    [{ needs: {}, offers: [] }, /needs/],
    [{ ...good, offers: Array.from({ length: 10_001 }, (_, i) => offer(`o${i}`, "ana", "x", 1)) }, /10,000/],
    [[], /./],
  ]) {
    const { status, error } = calc(input);
    assert.equal(status, 2, JSON.stringify(input).slice(0, 200));
    assert.match(error, /^1:\d+: /, error);
    assert.match(error, reason, error);
  }
  assert.match(calc('{"needs": [], "offers": [NaN]}').error, /^1:26: /);
  assert.match(calc(JSON.stringify(needWith({ priority: -1 }), null, 2)).error, /^16:19: /);
});
