// The register of results and the means of a project from a terminal (model.md §7, §9).
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { folder, osmoseit } from "./harness.mjs";

const file = join(folder(), "ours.json");
const env = { OSMOSEIT_SEED: "nadia" };
let minutes = 0;
const instant = () => new Date(Date.UTC(2026, 0, 2, 8, ++minutes)).toISOString();
const tries = (...words) => osmoseit("do", file, ...words, "--instant", instant(), { env });
function run(...words) {
  const { status, out, error } = osmoseit(...words, { env });
  assert.equal(status, 0, `${words.slice(0, 4).join(" ")}: ${error}`);
  return out.trim();
}
const act = (...words) => run("do", file, ...words, "--instant", instant());
const shown = (what, ...options) => run("show", file, what, ...options);
const rows = (what) => JSON.parse(shown(what, "--json"));

run("new", file, "--name", "Le fournil", "--currency", "EUR", "--holder", "Nadia", "--rule", "equal", "--date", "2026-01-02", "--instant", instant());

test("a result is registered, each contributor holds as much, and only a decision changes it", () => {
  const nobody = tries("result.register", "date=2026-02-01", "name=Le four", "kind=machine", "licence=CERN-OHL-S-2.0", "keeper=nadia");
  assert.equal(nobody.status, 1);
  assert.match(nobody.error, /No contribution counts/);
  act("contribution.record", "date=2026-01-10", "kind=time", "quantity=3", "unit=hour");
  const oven = act("result.register", "date=2026-02-01", "name=Le four", "kind=machine", "licence=CERN-OHL-S-2.0", "keeper=nadia");
  assert.deepEqual(rows("results").map(({ id, name, keeper, share, licence }) => ({ id, name, keeper, share, licence })),
    [{ id: oven, name: "Nadia", keeper: "Nadia", share: "1", licence: "CERN-OHL-S-2.0" }]);
  assert.match(shown("results", "--csv"), /^id,date,result,kind,licence,keeper,name,share\r\n/);
  const facts = [`result=${oven}`, "date=2026-02-01", "name=Four", "kind=machine", "licence=CC0-1.0", "keeper=nadia"];
  const alone = tries("result.change", ...facts);
  assert.equal(alone.status, 1);
  assert.match(alone.error, /takes a decision/);
  const decision = act("decision.propose", "title=Libre", "method=majority", `effects=result.change ${facts.join(" ")}`);
  act("decision.open", `decision=${decision}`, "closes=2026-03-01T00:00:00Z");
  act("decision.vote", `decision=${decision}`, "voice=yes");
  act("decision.close", `decision=${decision}`);
  assert.deepEqual(rows("results").map(({ result, licence, share }) => ({ result, licence, share })), [{ result: "Four", licence: "CC0-1.0", share: "1" }]);
});

test("needs and offers are stated, edited, ended and shown", () => {
  const need = act("need.state", "skill=Maçonnerie", "volume=40", "unit=hour", "level=3", "from=2026-03-01", "to=2026-05-31", "mandatory=yes");
  const offer = act("offer.make", "skill=Maçonnerie", "volume=4.5", "period=week", "unit=hour", "level=4", "compensation=12.50");
  assert.deepEqual(rows("needs").map(({ id, skill, measure, unit, level, since, until, priority, mandatory, state }) => ({ id, skill, measure, unit, level, since, until, priority, mandatory, state })),
    [{ id: need, skill: "Maçonnerie", measure: 40_000, unit: "hour", level: 3, since: "2026-03-01", until: "2026-05-31", priority: 3, mandatory: "yes", state: "running" }]);
  assert.deepEqual(rows("offers").map(({ id, name, measure, pace, compensation }) => ({ id, name, measure, pace, compensation })),
    [{ id: offer, name: "Nadia", measure: 4_500, pace: "week", compensation: 1_250 }]);
  assert.match(run("show", file, "offers", "--lang", "fr"), /4,5\sh +heures +par semaine/);
  act("offer.edit", `offer=${offer}`, "skill=Maçonnerie", "volume=6", "period=month", "unit=hour", "level=4");
  assert.deepEqual(rows("offers").map(({ measure, pace, compensation }) => ({ measure, pace, compensation })), [{ measure: 6_000, pace: "month", compensation: 0 }]);
  act("need.end", `need=${need}`);
  assert.equal(rows("needs")[0].state, "ended");
  act("time.cap", "volume=10", "period=week");
});

test("what is wrong is said in words, in both languages", () => {
  for (const [words, en, fr] of [
    [["need.state", "skill=x", "volume=1", "unit=hour", "level=9"], /from 1 to 5/, /va de 1 à 5/],
    [["need.state", "skill=x", "volume=0", "unit=hour", "level=1"], /greater than 0/, /plus grande que 0/],
    [["offer.make", "skill=x", "volume=1", "period=week", "unit=hour", "level=1", "from=2026-02-02", "to=2026-02-01"], /before it begins/, /précéder le début/],
    [["time.cap", "volume=1", "period=once"], /by the day, by the week/, /par jour, par semaine/],
    [["time.cap", "volume=10", "period=week"], /Nothing changes/, /Rien ne change/],
  ]) {
    for (const [language, said] of [["en", en], ["fr", fr]]) {
      const { status, error } = osmoseit("do", file, ...words, "--instant", instant(), "--lang", language, { env });
      assert.equal(status, 1, words.join(" "));
      assert.match(error, said);
    }
  }
  const { status, error } = tries("offer.make", "skill=x", "volume=1", "period=year", "unit=hour", "level=1");
  assert.equal(status, 2);
  assert.match(error, /year/);
});
