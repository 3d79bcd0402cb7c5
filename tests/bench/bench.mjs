// What the app costs, as a table: node tests/bench/bench.mjs [OSMOSEIT]
// Needs build/site (./build-wasm.sh), node_modules (tests/run.sh e2e makes it) and the command line (./build-wasm.sh cli), which
// makes a project of 10,000 entries and 1,000 members. Times are medians on this machine, beside the browser's own JSON.parse of the same file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { browser, open, settled, site } from '../e2e/harness.mjs';
import { words } from '../e2e/people.mjs';
import { cooperative } from './cooperative.mjs';

const ENTRIES = 10_000, MEMBERS = 1_000;
const cli = process.argv[2] ?? 'build/osmoseit';
const say = words('en');
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const percentile = (list, part) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))];
const row = (what, ...values) => console.log(what.padEnd(58), ...values.map((value) => String(value).padStart(14)));
const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const ms = (time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

// ---- download
row('download (examples left out)', 'raw', 'gzip', 'brotli');
const all = readdirSync('build/site/app', { recursive: true }).map((name) => join('build/site/app', String(name)))
  .filter((name) => statSync(name).isFile() && !name.includes('/examples/'));
for (const [kind, test] of [['wasm', /\.wasm$/], ['JS', /\.js$/], ['fonts', /\.ttf$/], ['all', /./]]) {
  const files = all.filter((name) => test.test(name)).map((name) => readFileSync(name));
  row(`  ${kind}`, ...[(file) => file, gzipSync, brotliCompressSync].map((pack) => kB(files.reduce((sum, file) => sum + pack(file).length, 0))));
}

// The CPU time of each frame of the program while something runs, the mirror's patch included: what the page's thread itself took, so
// that a machine that draws without a graphics card, or does other things too, does not count. In ms.
async function frameTimes(session, run) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
  await run();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const script = 0.2; // less is the script that scrolls
  return events.filter(({ name, tdur }) => name === 'FireAnimationFrame' && tdur / 1000 > script).map(({ tdur }) => tdur / 1000);
}

// ---- a project of 10,000 entries and 1,000 members
const folder = mkdtempSync(join(tmpdir(), 'osmose-bench-'));
const file = join(folder, 'large.json');
const env = { ...process.env, OSMOSEIT_SEED: 'bench' };
const osmoseit = (words, input) => execFileSync(cli, words, { env, input, encoding: 'utf8', maxBuffer: 1 << 28 });
const { members, admissions: actions, does } = cooperative(osmoseit, file, MEMBERS, '--rule', 'even');
for (let i = 0; members.length + actions.length < ENTRIES; i++) {
  const date = `2026-0${1 + i % 9}-1${i % 10}`, member = members[i * 7 % MEMBERS];
  actions.push(i % 10 > 0 ? { action: 'contribution.record', member, date, kind: 'time', quantity: 1000 + i % 7000, unit: 'hour', note: `Work ${i}` }
    : { action: 'payment.record', date, from: members[0], to: members[1 + i % (MEMBERS - 1)], amount: 100 + i % 9000 });
}
does(actions, '--as', members[0]);
const text = readFileSync(file, 'utf8');

// ---- opening, each time in a browser that was never used; beside it a page that makes a WebGL2 context, compiles one shader and
// shows a triangle, as most of a first start is the browser's own
const served = await site();
const BARE = `<!doctype html><canvas id=c></canvas><script>
const gl = c.getContext('webgl2', { alpha: false, antialias: false }), program = gl.createProgram();
for (const [kind, text] of [[gl.VERTEX_SHADER, 'void main() { gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1), 0, 1); }'],
  [gl.FRAGMENT_SHADER, 'precision mediump float; out vec4 o; void main() { o = vec4(1); }']]) {
  const shader = gl.createShader(kind);
  gl.shaderSource(shader, '#version 300 es\\n' + text);
  gl.compileShader(shader);
  gl.attachShader(program, shader);
}
gl.linkProgram(program);
if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error('does not link');
gl.useProgram(program);
gl.drawArrays(gl.TRIANGLES, 0, 3);
requestAnimationFrame(() => { globalThis.usableAt = performance.now(); });
</script>`;
const watchOpening = () => {
  const look = () => (globalThis.osmose?.shell?.startedIn > 0 && !document.getElementById('loading') ? globalThis.usableAt = performance.now() : requestAnimationFrame(look));
  requestAnimationFrame(look);
};
const usableAt = async (context, address) => {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.usableAt);
  const times = await page.evaluate(() => ({ usable: usableAt, painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 }));
  await page.close();
  return times;
};
const cold = { bare: [], painted: [], usable: [], again: [] };
for (let i = 0; i < 7; i++) {
  for (const bare of [true, false]) {
    const chrome = await browser({ viewport: { width: 1440, height: 900 } });
    if (bare) await chrome.context.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
    else await chrome.context.addInitScript(watchOpening);
    const times = await usableAt(chrome.context, bare ? `${served.app}bare.html` : served.app);
    if (bare) cold.bare.push(times.usable);
    else {
      cold.painted.push(times.painted);
      cold.usable.push(times.usable);
      cold.again.push((await usableAt(chrome.context, served.app)).usable);
    }
    await chrome.close();
  }
}
row('first visit, from navigation to', 'first picture', 'first usable', 'bare page');
row('', ms(median(cold.painted)), ms(median(cold.usable)), ms(median(cold.bare)));
row('second visit, to the first usable frame', ms(median(cold.again)), `${(median(cold.usable) / median(cold.bare)).toFixed(1)} × bare (1st)`);

// ---- at rest and with a large project
const chrome = await browser({ viewport: { width: 1440, height: 900 } });
try {
  const { page } = await open(chrome.context, `${served.app}#/join`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  await page.waitForTimeout(2000);
  const [frames, before] = [await page.evaluate(() => osmose.shell.frames.drawn), await busy()];
  await page.waitForTimeout(10_000);
  row('10 s of idleness', `${await page.evaluate(() => osmose.shell.frames.drawn) - frames} frames`, `${ms(await busy() - before)} CPU`);

  const parse = await page.evaluate((text) => {
    const times = [];
    for (let i = 0; i < 9; i++) {
      const start = performance.now();
      JSON.parse(text);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[4];
  }, text);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: say('exchange.open_file') }).click()]);
  const start = Date.now();
  await chooser.setFiles(file);
  await page.getByRole('button', { name: say('incoming.take_new') }).waitFor();
  const read = Date.now() - start;
  row(`reading, checking, folding ${ENTRIES} entries (${kB(text.length)})`, ms(read), `${(read / parse).toFixed(0)} × JSON.parse`);
  await page.getByRole('button', { name: say('incoming.take_new') }).click();
  await page.getByRole('heading', { level: 1, name: 'Large' }).waitFor();
  await page.waitForTimeout(3000);
  await page.reload();
  const opened = Date.now();
  await page.getByRole('heading', { level: 1, name: 'Large' }).waitFor({ timeout: 120_000 });
  row('opening it again from the store', ms(Date.now() - opened));
  for (const screen of ['overview', 'members', 'contributions', 'decisions', 'means', 'sharing', 'accounts', 'results', 'rules', 'fairness', 'history']) {
    await page.getByRole('link', { name: new RegExp(`^${say(`nav.${screen}`)}`) }).first().click();
    await settled(page);
    const times = await frameTimes(session, () => page.evaluate(async () => {
      const area = [...document.querySelectorAll('#mirror [data-role=scroll_area]')].at(-1);
      for (let i = 0; i < 150; i++) {
        area.scrollTop = i * 40;
        osmose.shell.frames.request(); // where nothing scrolls too
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      }
    }));
    row(`  CPU of a frame of ${screen}, scrolling`, `median ${ms(median(times))}`, `p95 ${ms(percentile(times, .95))}`);
  }
} finally {
  await chrome.close();
  served.close();
  rmSync(folder, { recursive: true });
}
