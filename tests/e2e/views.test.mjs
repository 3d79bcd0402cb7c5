// The other ways to use the page: by finger, as a plain page, in the dark, and by the rules that axe-core checks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { browser, open, settled, site } from './harness.mjs';

let served;
before(async () => { served = await site('build/proof'); });
after(() => served?.close());

// A finger's path, by the browser's own input.
async function swipe(page, from, to, steps = 8) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  for (let i = 1; i <= steps; i++) {
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * i / steps, y: from.y + (to.y - from.y) * i / steps }]);
    await page.waitForTimeout(16);
  }
  await touch('touchEnd', []);
  await session.detach();
}

test('by finger: a tap acts once and leaves nothing hovered, a swipe scrolls and presses nothing', async (t) => {
  const chrome = await browser({ viewport: { width: 430, height: 800 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  t.after(() => chrome.close());
  const { page, problems } = await open(chrome.context, served.app);
  await page.getByRole('button', { name: 'Greet' }).tap();
  await settled(page);
  assert.equal(await page.locator('[data-key=said]').textContent(), 'Hello, Awa (1)');
  const cell = page.getByRole('cell', { name: 'Member 5', exact: true });
  const before = await cell.boundingBox();
  await swipe(page, { x: before.x + 40, y: before.y + 8 }, { x: before.x + 40, y: before.y - 120 });
  await page.waitForTimeout(900);
  await settled(page);
  assert.ok((await cell.boundingBox()).y < before.y - 80);
  await page.getByRole('textbox', { name: 'Name' }).tap();
  assert.equal(await page.evaluate(() => document.activeElement.labels?.[0]?.textContent), 'Name');
  assert.ok(await page.evaluate(() => parseFloat(getComputedStyle(document.activeElement).fontSize)) >= 16);
  assert.deepEqual(problems, []);
});

test('the plain view is the whole app as a page without a picture', async (t) => {
  const chrome = await browser();
  t.after(() => chrome.close());
  const { page, problems } = await open(chrome.context, served.app + '?plain');
  assert.equal(await page.evaluate(() => getComputedStyle(canvas).display), 'none');
  await page.getByRole('textbox', { name: 'Name' }).fill('Inès');
  await page.getByRole('button', { name: 'Greet' }).click();
  await settled(page);
  assert.equal(await page.locator('[data-key=said]').textContent(), 'Hello, Inès (1)');
  await page.getByRole('checkbox', { name: 'I agree' }).click();
  await settled(page);
  assert.ok(await page.getByRole('checkbox', { name: 'I agree' }).isChecked());
  assert.ok(await page.getByRole('row').count() > 100);
  assert.deepEqual(problems, []);
});

test('forced colours bring the plain view', async (t) => {
  const chrome = await browser({ forcedColors: 'active' });
  t.after(() => chrome.close());
  const { page } = await open(chrome.context, served.app);
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains('plain')));
});

test('without WebGL2 the page is the plain view', async (t) => {
  const chrome = await browser();
  t.after(() => chrome.close());
  await chrome.context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind === 'webgl2' ? null : getContext.call(this, kind, ...rest); };
  });
  const { page } = await open(chrome.context, served.app);
  await page.getByRole('button', { name: 'Greet' }).click();
  await settled(page);
  assert.equal(await page.locator('[data-key=said]').textContent(), 'Hello, Awa (1)');
});

test('dark as the system wishes', async (t) => {
  const chrome = await browser({ colorScheme: 'dark' });
  t.after(() => chrome.close());
  const { page } = await open(chrome.context, served.app);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.scheme), 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForFunction(() => document.documentElement.dataset.scheme === 'light');
});

test('axe-core finds nothing in mirror and plain view', async (t) => {
  const chrome = await browser({ bypassCSP: true });
  t.after(() => chrome.close());
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const way of ['', '?plain']) {
    const { page } = await open(chrome.context, served.app + way);
    await page.addScriptTag({ content: axe });
    // What is transparent over its picture has no contrast of its own: the picture's is tested where its colours are (tests/ui).
    const { violations } = await page.evaluate((plain) => globalThis.axe.run(document, { rules: { 'color-contrast': { enabled: plain } } }), way !== '');
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`), []);
    await page.close();
  }
});
