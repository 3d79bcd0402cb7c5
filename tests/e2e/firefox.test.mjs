// The face's proof and the whole story once in Firefox, driven by WebDriver BiDi; on a display, as without one it gives no WebGL2.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { display, site } from './harness.mjs';
import { Mouse, words } from './people.mjs';
import { live, STORIES } from './story.mjs';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

async function start(t, folder) {
  const served = await site(folder);
  t.after(() => served.close());
  const screen = await display();
  t.after(() => screen.close());
  const profile = mkdtempSync(join(tmpdir(), 'osmose-firefox-'));
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: false, userDataDir: profile, timeout: 120_000,
    defaultViewport: { width: 1300, height: 800 }, env: { ...process.env, DISPLAY: screen.name, MOZ_WEBRENDER: '1' },
    extraPrefsFirefox: { 'webgl.force-enabled': true, 'intl.accept_languages': 'en-US', 'dom.serviceWorkers.testing.enabled': true } });
  t.after(async () => {
    await firefox.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true });
  });
  const page = await firefox.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  const until = (test, ...values) => page.waitForFunction(test, { timeout: 60_000 }, ...values);
  const ready = () => until(() => globalThis.osmose?.shell?.startedIn > 0 && !document.getElementById('loading'));
  await page.goto(served.app);
  await ready();
  return { served, page, problems, until, ready };
}
const skip = !existsSync(FIREFOX) && 'no Firefox here';

test('Firefox: the whole story', { skip }, async (t) => {
  const { page, problems, ready } = await start(t, 'build/site');
  const say = words('en'), story = STORIES.en;
  const hand = new Mouse({
    async find(elementOf, ...wanted) { return (await page.evaluateHandle(elementOf, ...wanted)).asElement(); },
    look: (see, element) => element.evaluate(see),
    click: (element) => element.click(),
    async type(element, text) {
      await element.click({ count: 3 });
      await page.keyboard.type(text);
    },
    async choose(element, option) {
      await element.select(await element.evaluate((select, label) => [...select.options].find((each) => each.label === label).value, option));
    },
    text: () => page.evaluate(() => document.getElementById('mirror').textContent),
  });
  await live(hand, say, story, { wide: true });
  await page.reload();
  await ready();
  await hand.press('link', say('nav.sharing'));
  await hand.sees('button', say('people.name_you', { name: story.holder }));
  assert.deepEqual(problems, []);
});

test('Firefox: drawn, found by role, typed into, kept, offline', { skip }, async (t) => {
  const { served, page, problems, until, ready } = await start(t, 'build/proof');
  assert.ok(!await page.evaluate(() => document.documentElement.classList.contains('plain')), 'no WebGL2');
  assert.ok(await page.evaluate(() => canvas.width > 300));
  const field = await page.$('::-p-aria([name="Name"][role="textbox"])');
  await field.click({ count: 3 });
  await page.keyboard.type('Zoé');
  const greet = await page.$('::-p-aria([name="Greet"][role="button"])');
  await greet.click();
  await until(() => document.querySelector('[data-key=said]').textContent === 'Hello, Zoé (1)');
  await greet.focus();
  await page.keyboard.press('Enter');
  await until(() => document.querySelector('[data-key=said]').textContent === 'Hello, Zoé (2)');
  await (await page.$('::-p-aria([name="Keep"][role="button"])')).click();
  await until(() => document.querySelector('[data-key=kept]').textContent === 'saved');
  await until(() => document.documentElement.dataset.offline === 'ready');
  const still = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 1500));
    const frames = osmose.shell.frames.drawn;
    await new Promise((done) => setTimeout(done, 2000));
    return osmose.shell.frames.drawn - frames;
  });
  assert.equal(still, 0);
  await served.cut();
  await page.reload();
  await ready();
  assert.deepEqual(problems, []);
});
