// Visited once, the app starts with the network cut; an update waits until it is asked for; it works below any path.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { browser, open, ready, site } from './harness.mjs';

const offlineReady = (page) => page.waitForFunction(() => document.documentElement.dataset.offline === 'ready', null, { timeout: 60_000 });

test('it starts with the network cut', async (t) => {
  const served = await site();
  const chrome = await browser();
  t.after(() => chrome.close());
  const { page } = await open(chrome.context, served.app);
  await offlineReady(page);
  await served.cut();
  await page.goto(served.app);
  await ready(page);
  await page.getByRole('link', { name: 'Create a project' }).click();
  await page.getByRole('heading', { level: 1, name: /project/i }).waitFor();
  const other = await chrome.context.newPage();
  await other.goto(served.app + '#/recover');
  await other.getByRole('heading', { level: 1 }).waitFor();
});

// The next version of the site: every file as it is but the folder's name.
function nextVersion(folder) {
  const app = join(folder, 'app');
  const version = readdirSync(app).find((name) => name.startsWith('v-'));
  const next = version.slice(0, -8) + 'ffffffff';
  renameSync(join(app, version), join(app, next));
  for (const name of ['index.html', 'sw.js'])
    writeFileSync(join(app, name), readFileSync(join(app, name), 'utf8').replaceAll(version, next));
  return next;
}

test('below another path, and an update is offered and taken only when asked, in the reader’s language', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'osmose-site-'));
  const below = join(folder, 'some/where');
  cpSync('build/site', below, { recursive: true });
  const served = await site(folder);
  const chrome = await browser({ locale: 'fr-FR' });
  t.after(async () => {
    await chrome.close();
    served.close();
    rmSync(folder, { recursive: true });
  });
  const address = `${served.origin}/some/where/app/`;
  const { page, problems } = await open(chrome.context, address);
  await offlineReady(page);
  const versionOf = () => page.evaluate(() => document.querySelector('meta[name=osmose-version]').content);
  const first = await versionOf();
  const next = nextVersion(below);
  await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
  await page.getByText('Une nouvelle version est prête.').waitFor({ timeout: 60_000 });
  assert.equal(await versionOf(), first);
  await page.getByRole('button', { name: 'Recharger' }).click();
  await page.waitForFunction((version) => document.querySelector('meta[name=osmose-version]')?.content === version, next, { timeout: 60_000 });
  await ready(page);
  // The version before is kept one version longer, for pages that still run it.
  assert.deepEqual((await page.evaluate(() => caches.keys())).sort(), [`osmoseit-app-${first}`, `osmoseit-app-${next}`].sort());
  assert.deepEqual(problems, []);
});
