// Folding a project of 100,000 entries and 1,000 members, natively and as wasm, beside ledger and hledger printing the balances of the
// same payments: node tests/bench/fold.mjs [ENTRIES]. Builds what it needs; ledger and hledger are Debian packages. What is compared is
// not the same work: a project's entries are also parsed as JSON, hashed, put in canonical order, and asked who may do what.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cooperative } from './cooperative.mjs';

const ENTRIES = Number(process.argv[2] ?? 100_000), MEMBERS = 1_000, RUNS = 3;
const run = (program, words, options = {}) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 30, ...options });
for (const preset of ['bench', 'bench-web']) {
  run('./build-wasm.sh', ['in', 'cmake', '--preset', preset]);
  run('./build-wasm.sh', ['in', 'cmake', '--build', '--preset', preset, '--target', 'fold_bench', ...(preset === 'bench' ? ['osmoseit'] : [])], { stdio: ['ignore', 'inherit', 'inherit'] });
}

// ---- the same payments, as a project and as a ledger
const folder = mkdtempSync(join(tmpdir(), 'osmose-bench-'));
const file = join(folder, 'large.json'), ledger = join(folder, 'large.ledger');
const osmoseit = (words, input = '') => run('./build-wasm.sh', ['in', 'env', 'OSMOSEIT_SEED=bench', 'build/bench/osmoseit', ...words], { input });
const { members, admissions: actions, does } = cooperative(osmoseit, file, MEMBERS);
const lines = [];
let state = 7;
const random = (below) => (state = (state * 1103515245 + 12345) % 2147483648) % below;
while (members.length + actions.length < ENTRIES) {
  const from = random(MEMBERS), to = (from + 1 + random(MEMBERS - 1)) % MEMBERS, amount = 1 + random(100_000);
  const date = `2026-${String(1 + random(9)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
  actions.push({ action: 'payment.record', date, from: members[from], to: members[to], amount });
  lines.push(`${date} payment\n    members:${to}  ${(amount / 100).toFixed(2)} EUR\n    members:${from}\n`);
}
does(actions, '--as', members[0]);
writeFileSync(ledger, lines.join('\n'));

// ---- each of them, several times in turn; the least time counts
const inside = (preset, program) => JSON.parse(run('./build-wasm.sh', ['in', ...program, file]));
const outside = (program) => {
  const start = performance.now();
  const { status } = spawnSync(program, ['-f', ledger, 'balance'], { stdio: ['ignore', 'ignore', 'ignore'] });
  return status === 0 ? performance.now() - start : undefined;
};
const best = {};
const keep = (name, ms) => { if (ms !== undefined) best[name] = Math.min(best[name] ?? Infinity, ms); };
for (let i = 0; i < RUNS; i++) {
  for (const [name, program] of [['osmoseit', ['build/bench/tests/fold_bench']], ['osmoseit as wasm', ['node', 'build/bench-web/tests/fold_bench.js']]]) {
    const { read, fold, balances } = inside(name, program);
    keep(`${name}: read and check`, read);
    keep(`${name}: fold`, fold);
    keep(`${name}: balances`, balances);
    keep(`${name}: in all`, read + fold + balances);
  }
  keep('ledger: in all', outside('ledger'));
  keep('hledger: in all', outside('hledger'));
}
const reference = best['ledger: in all'] ?? best['osmoseit: in all'];
console.log(`${ENTRIES} entries, ${MEMBERS} members, ${lines.length} payments; ${(readFileSync(file).length / 1e6).toFixed(1)} MB of JSON`);
for (const [name, ms] of Object.entries(best)) console.log(name.padEnd(36), `${ms.toFixed(0)} ms`.padStart(10), `${(ms / reference).toFixed(2)} ×`.padStart(10));
rmSync(folder, { recursive: true });
