import { readFileSync, writeFileSync } from 'node:fs';
import { browser, open, settled, site } from '/work/main/tests/e2e/harness.mjs';
import { words } from '/work/main/tests/e2e/people.mjs';
const say = words('en');
const served = await site(process.argv[2]); const file = process.argv[3]; const screens = (process.argv[4] ?? 'overview,members,contributions,history').split(',');
const chrome = await browser({ viewport: { width: 1440, height: 900 } });
try {
  const { page } = await open(chrome.context, `${served.app}#/join`);
  const session = await page.context().newCDPSession(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: say('exchange.open_file') }).click()]);
  await chooser.setFiles(file);
  await page.getByRole('button', { name: say('incoming.take_new') }).click({timeout: 60000});
  await page.getByRole('heading', { level: 1, name: 'Large' }).waitFor({timeout: 60000});
  await page.waitForTimeout(2000);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  for (const screen of screens) {
    await page.getByRole('link', { name: new RegExp(`^${say(`nav.${screen}`)}`) }).first().click();
    await settled(page);
    await session.send('Profiler.start');
    const times = await page.evaluate(async () => {
      const out = [];
      for (let i = 0; i < 30; i++) {
        const area = [...document.querySelectorAll('#mirror [data-role=scroll_area]')].at(-1);
        area.scrollTop = i * 40;
        await new Promise(requestAnimationFrame);
        const start = performance.now();
        osmose.shell.frames.draw();
        out.push(performance.now() - start);
      }
      return out;
    });
    const { profile } = await session.send('Profiler.stop');
    const self = new Map(), total = new Map(), byId = new Map(profile.nodes.map((n) => [n.id, n]));
    const time = new Map();
    profile.samples.forEach((id, i) => time.set(id, (time.get(id) ?? 0) + profile.timeDeltas[i] / 1000));
    const parent = new Map(); for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
    for (const [id, ms] of time) {
      const name = (n) => n.callFrame.functionName || '(anonymous)';
      self.set(name(byId.get(id)), (self.get(name(byId.get(id))) ?? 0) + ms);
      const seen = new Set();
      for (let at = id; at !== undefined; at = parent.get(at)) { const k = name(byId.get(at)); if (!seen.has(k)) { seen.add(k); total.set(k, (total.get(k) ?? 0) + ms); } }
    }
    console.log('==', screen, 'median', times.toSorted((a, b) => a - b)[15].toFixed(1));
    const show = (m, n) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).forEach(([k, v]) => console.log('   ', v.toFixed(0).padStart(6), k.slice(0, 140)));
    console.log(' self'); show(self, 14); console.log(' total'); show(total, 40);
  }
} finally { await chrome.close(); served.close(); }
