// The tally of a decision as a filter, against the same rules written out slowly with whole numbers of any size
// (model.md §8).
import assert from "node:assert/strict";
import { test } from "node:test";
import { calc, osmoseit, randomFrom } from "./harness.mjs";

const tally = (input) => calc("tally", input);
const random = randomFrom(8n);
const shuffled = (list) => {
  const rest = [...list], out = [];
  while (rest.length) out.push(...rest.splice(random(rest.length), 1));
  return out;
};

// ---- yes or no

const methods = ["majority", "two-thirds", "three-quarters", "unanimity", "consent"];
function outcome({ method, voters, quorum, yes, no, abstain, casting }) {
  const [num, den] = quorum.split("/").map(BigInt), [y, n] = [BigInt(yes), BigInt(no)];
  if ((y + n + BigInt(abstain)) * (den ?? 1n) < num * BigInt(voters)) return "no quorum";
  const adopted = {
    majority: y > n || (y === n && y > 0n && casting === "yes"),
    "two-thirds": y > 0n && 3n * y >= 2n * (y + n),
    "three-quarters": y > 0n && 4n * y >= 3n * (y + n),
    unanimity: y > 0n && n === 0n,
    consent: n === 0n,
  };
  return adopted[method] ? "adopted" : "rejected";
}

test("the forms of the page", () => {
  assert.deepEqual(tally({ method: "schulze", options: ["A", "B"], ballots: [{ count: 5, ranking: [["A"], ["B"]] }] }), { winner: "A", order: [["A"], ["B"]] });
  const votes = { voters: 9, quorum: "1/2", yes: 4, no: 1, abstain: 1 };
  for (const [method, expected] of [["majority", "adopted"], ["two-thirds", "adopted"], ["three-quarters", "adopted"], ["unanimity", "rejected"], ["consent", "rejected"]])
    assert.deepEqual(tally({ method, ...votes }), { outcome: expected });
  assert.deepEqual(tally({ method: "majority", ...votes, voters: 13 }), { outcome: "no quorum" });
  assert.deepEqual(tally({ method: "approval", options: ["A", "B"], ballots: [{ count: 3, approves: ["A"] }] }), { winner: "A", order: [["A"], ["B"]] });
});

test("yes or no, on random votes", () => {
  for (let round = 0; round < 120; round++) {
    const below = round % 3 ? 9 : 2 ** 40, parts = 1 + random(9);
    const votes = { yes: random(below), no: random(3) ? random(below) : 0, abstain: random(below) };
    const input = { method: methods[round % 5], ...votes, voters: votes.yes + votes.no + votes.abstain + random(below), quorum: `${random(parts + 1)}/${parts}` };
    if (input.method === "majority" && round % 2) {
      input.no = input.yes;
      input.voters += input.yes;
      input.casting = random(2) ? "yes" : "no";
    }
    assert.deepEqual(tally(input), { outcome: outcome(input) }, JSON.stringify(input));
  }
});

// ---- options

// Schulze by the definition: paths over every option in turn, until nothing gets stronger.
function schulze(options, ballots) {
  const place = (ranking, option) => {
    const found = ranking.findIndex((level) => level.includes(option));
    return found < 0 ? ranking.length : found;
  };
  const prefer = (a, b) => ballots.reduce((sum, { count, ranking }) => sum + (place(ranking, a) < place(ranking, b) ? BigInt(count) : 0n), 0n);
  const strength = new Map(), key = (a, b) => JSON.stringify([a, b]);
  for (const a of options) for (const b of options) strength.set(key(a, b), prefer(a, b) > prefer(b, a) ? prefer(a, b) : 0n);
  for (let changed = true; changed;) {
    changed = false;
    for (const a of options) for (const b of options) for (const c of options) {
      const [first, second] = [strength.get(key(a, c)), strength.get(key(c, b))], both = first < second ? first : second;
      if (a !== b && both > strength.get(key(a, b))) changed = !!strength.set(key(a, b), both);
    }
  }
  const order = [];
  for (let left = options; left.length;) {
    const unbeaten = left.filter((b) => !left.some((a) => strength.get(key(a, b)) > strength.get(key(b, a))));
    order.push(unbeaten);
    left = left.filter((option) => !unbeaten.includes(option));
  }
  return { winner: order[0].length === 1 ? order[0][0] : null, order };
}

function approval(options, ballots) {
  const approvals = options.map((option) => ballots.reduce((sum, { count, approves }) => sum + (approves.includes(option) ? BigInt(count) : 0n), 0n));
  const order = [...new Set(approvals)].sort((a, b) => (a < b ? 1 : -1)).map((most) => options.filter((_, i) => approvals[i] === most));
  return { winner: order[0].length === 1 ? order[0][0] : null, order };
}

// With voters and a quorum that is missed: no winner, and the outcome says why.
function withQuorum(input, result) {
  if (!("voters" in input)) return result;
  const [num, den] = (input.quorum ?? "0/1").split("/").map(BigInt);
  const took = input.ballots.reduce((sum, { count }) => sum + BigInt(count), 0n);
  return took * den < num * BigInt(input.voters) ? { outcome: "no quorum", winner: null, order: result.order } : result;
}
function sometimesVoters(input) {
  if (random(2)) return input;
  const took = input.ballots.reduce((sum, { count }) => sum + count, 0), parts = 1 + random(5);
  return { ...input, voters: took + random(took + 2), ...(random(4) ? { quorum: `${random(parts + 1)}/${parts}` } : {}) };
}
const names = ["A", "Été", "C \"c\"", "D\\", "", "F", "日本"];

test("Schulze, on random ballots with level places and options left off", () => {
  for (let round = 0; round < 80; round++) {
    const options = shuffled(names).slice(0, 1 + random(7));
    const ballots = Array.from({ length: random(9) }, () => {
      const ranking = [];
      for (const option of shuffled(options).slice(0, random(options.length + 1))) {
        if (!ranking.length || random(3)) ranking.push([]);
        ranking.at(-1).push(option);
      }
      return { count: round % 4 ? random(20) : random(2 ** 40), ranking };
    });
    const input = sometimesVoters({ method: "schulze", options, ballots });
    assert.deepEqual(tally(input), withQuorum(input, schulze(options, ballots)), JSON.stringify(input));
  }
});

test("approval, on random ballots", () => {
  for (let round = 0; round < 60; round++) {
    const options = shuffled(names).slice(0, 1 + random(7));
    const ballots = Array.from({ length: random(8) }, () => ({ count: random(6), approves: shuffled(options).slice(0, random(options.length + 1)) }));
    const input = sometimesVoters({ method: "approval", options, ballots });
    assert.deepEqual(tally(input), withQuorum(input, approval(options, ballots)), JSON.stringify(input));
  }
});

test("Schulze's own example of 45 voters", () => {
  const ballots = Object.entries({ ACBED: 5, ADECB: 5, BEDAC: 8, CABED: 3, CAEBD: 7, CBADE: 2, DCEBA: 7, EBADC: 8 })
    .map(([letters, count]) => ({ count, ranking: [...letters].map((letter) => [letter]) }));
  assert.deepEqual(tally({ method: "schulze", options: [..."ABCDE"], ballots }), { winner: "E", order: [["E"], ["A"], ["C"], ["B"], ["D"]] });
});

test("the greatest vote that is taken is counted, and a greater one is refused", () => {
  const options = Array.from({ length: 100 }, (_, i) => `option ${i}`);
  const ballots = Array.from({ length: 10_000 }, (_, i) => ({ count: 1, ranking: options.map((_, place) => [options[(place + i) % 100]]) }));
  assert.equal(tally({ method: "schulze", options, ballots }).order.flat().length, 100); // the harness waits a minute at most
  for (const method of ["schulze", "approval"])
    assert.match(tally({ method, options: [...options, "one more"], ballots: [] }).error, /^1:\d+: options: .*100/);
  assert.match(tally({ method: "approval", options: ["A"], ballots: Array(10_001).fill({ count: 1, approves: [] }) }).error, /^1:\d+: ballots: .*10,000/);
});

test("wrong input is refused with its place and reason", () => {
  const motion = (more) => ({ method: "majority", voters: 9, quorum: "1/2", yes: 4, no: 1, abstain: 1, ...more });
  const ranked = (more) => ({ method: "schulze", options: ["A", "B"], ballots: [{ count: 5, ranking: [["A"], ["B"]] }], ...more });
  const ballot = (...ranking) => ranked({ ballots: [{ count: 1, ranking: [["A"]] }, { count: 1, ranking }] });
  const approve = (approves) => ({ method: "approval", options: ["A", "B"], ballots: [{ count: 3, approves }] });
  const without = (object, key) => Object.fromEntries(Object.entries(object).filter(([each]) => each !== key));
  for (const [input, reason] of [
    [{}, /^1:1: .*method/],
    [{ method: 3 }, /^1:11: .*method/],
    [motion({ method: "plurality" }), /^1:11: .*plurality/],
    [motion({ more: 1 }), /^1:\d+: .*more/],
    [motion({ options: [] }), /^1:\d+: .*options/],
    [motion({ yes: -1 }), /^1:\d+: yes: .*0 or more/],
    [motion({ no: -1 }), /^1:\d+: no: .*0 or more/],
    [motion({ abstain: -1 }), /^1:\d+: abstain: .*0 or more/],
    [motion({ voters: -1 }), /^1:\d+: voters: .*0 or more/],
    [motion({ yes: 1.5 }), /^1:\d+: .*whole/],
    [motion({ yes: "4" }), /^1:\d+: .*yes/],
    [motion({ yes: 8 }), /^1:\d+: voters: .*10 for 9/],
    [motion({ quorum: "3/2" }), /^1:\d+: quorum: .*from 0 to 1/],
    [motion({ quorum: "-1/2" }), /^1:\d+: quorum: .*from 0 to 1/],
    [motion({ quorum: "half" }), /^1:\d+: .*share/],
    [motion({ quorum: "1/0" }), /^1:\d+: .*share/],
    [motion({ casting: "maybe" }), /^1:\d+: .*maybe/],
    [motion({ method: "consent", casting: "yes" }), /^1:\d+: casting: .*casting vote/],
    [without(motion(), "yes"), /^1:1: .*yes/],
    [without(motion(), "voters"), /^1:1: .*voters/],
    [ranked({ options: [] }), /^1:\d+: options: .*at least one/],
    [ranked({ options: ["A", "B", "A"] }), /^1:\d+: .*“A” is listed twice/],
    [ranked({ options: ["A", 1] }), /^1:\d+: .*options/],
    [ranked({ options: "AB" }), /^1:\d+: .*options/],
    [ranked({ ballots: {} }), /^1:\d+: .*ballots/],
    [ranked({ ballots: ["A"] }), /^1:\d+: .*ballots\[1\]/],
    [ranked({ ballots: [{ count: 1 }] }), /^1:\d+: .*ballots\[1\]\.ranking/],
    [ranked({ ballots: [{ ranking: [] }] }), /^1:\d+: .*ballots\[1\]\.count/],
    [ranked({ ballots: [{ count: 1, ranking: [], approves: [] }] }), /^1:\d+: .*ballots\[1\]\.approves/],
    [ranked({ ballots: [{ count: 1, ranking: [["A"]] }, { count: -2, ranking: [["A"]] }] }), /^1:\d+: ballots\[2\]\.count: .*0 or more/],
    [ranked({ ballots: [{ count: 2 ** 53 - 1, ranking: [] }, { count: 1, ranking: [] }] }), /^1:\d+: ballots\[2\]\.count: .*too large/],
    [ranked({ voters: 4 }), /^1:\d+: voters: .*5 for 4/],
    [ranked({ quorum: "1/2" }), /^1:1: .*voters/],
    [ballot(["C"]), /^1:\d+: .*“C” is not an option/],
    [ballot(["A", "A"]), /^1:\d+: .*“A” appears twice/],
    [ballot(["A"], ["A"]), /^1:\d+: .*“A” appears twice/],
    [ballot("A"), /^1:\d+: .*ranking/],
    [ballot([["A"]]), /^1:\d+: .*ranking/],
    [approve(["C"]), /^1:\d+: .*“C” is not an option/],
    [approve(["A", "A"]), /^1:\d+: .*“A” appears twice/],
    [approve("A"), /^1:\d+: .*approves/],
    ["[1]", /^1:1: /],
    ["{", /^1:\d+: /],
    ["", /empty/],
  ]) {
    const { status, error } = tally(input);
    assert.equal(status, 2, JSON.stringify(input));
    assert.match(error, reason, JSON.stringify(input));
  }
});

test("wrong input is said in French too, and as JSON", () => {
  const input = JSON.stringify({ method: "majority", voters: 1, quorum: 0, yes: 2, no: 0, abstain: 0 });
  assert.match(osmoseit("calc", "tally", "--lang", "fr", { input }).error, /^1:\d+: voters: Plus de voix que de votants.*2 pour 1/);
  const { error } = JSON.parse(osmoseit("calc", "tally", "--json", { input }).error);
  assert.deepEqual([error.code, error.line, error.column > 1, error.field], ["tally.more-votes-than-voters", 1, true, "voters"]);
});
