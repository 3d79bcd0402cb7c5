// The whole story in the app itself: in French by finger on a phone, in English by keyboard alone on a desktop; then kept, sent as a link
// and as a file to somebody who has nothing, opened without a network, and kept through a crash.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { browser, DESKTOP, open, PHONE, ready, settled, site } from './harness.mjs';
import { called, Finger, Keyboard, words } from './people.mjs';
import { live, steps, STORIES } from './story.mjs';

let served;
before(async () => { served = await site(); });
after(() => served?.close());

const saved = (page, say) => page.waitForFunction((text) => document.getElementById('mirror').textContent.includes(text), say('storage.saved'));

test('in French, by finger, on a phone', async (t) => {
  const chrome = await browser(PHONE);
  t.after(() => chrome.close());
  const { page, problems } = await open(chrome.context, served.app);
  const say = words('fr'), story = STORIES.fr;
  await live(new Finger(page), say, story, { wide: false });
  await page.reload();
  await ready(page);
  await page.getByRole('link', { name: say('nav.sharing'), exact: true }).tap();
  await page.getByRole('button', { name: new RegExp(`${story.holder}.*${story.total.replace(/\s/g, '\\s')}`) }).waitFor();

  // A tap in the menu is over when the menu goes: what comes under the finger then is not pressed, wherever it was.
  for (const x of [60, 195, 330]) {
    await page.getByRole('button', { name: new RegExp(`${say('nav.menu')}$`) }).tap();
    const link = page.getByRole('dialog').getByRole('link', { name: say('nav.members') });
    await settled(page);
    const { y, height } = await link.boundingBox();
    await page.touchscreen.tap(x, y + height / 2);
    const filter = page.getByRole('radio', { name: say('members.filter_active', { count: 2 }) });
    await filter.waitFor();
    await page.waitForTimeout(500); // the late click of the tap
    await settled(page);
    assert.ok(await filter.isChecked(), `the filter under ${x}`);
  }

  // What is told can be put away while a sheet is open, though it was there before the sheet.
  await steps(new Finger(page), say, { wide: false }).takeIn('Awa Diallo');
  await page.getByRole('button', { name: say('members.add'), exact: true }).first().tap();
  await page.getByRole('dialog').waitFor();
  await settled(page);
  await page.getByRole('button', { name: say('toast.hide') }).tap({ timeout: 5_000 });
  await page.getByRole('button', { name: say('toast.hide') }).waitFor({ state: 'detached' });
  await page.getByRole('dialog').waitFor();
  assert.deepEqual(problems, []);
});

test('in English, by keyboard alone, in the plain view', async (t) => {
  const chrome = await browser(DESKTOP);
  t.after(() => chrome.close());
  const { page, problems } = await open(chrome.context, `${served.app}?plain`);
  await live(new Keyboard(page), words('en'), STORIES.en, { wide: true });
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains('plain')));
  assert.deepEqual(problems, []);
});

test('in English, by keyboard alone, on a desktop; then as a link, as a file, and offline', async (t) => {
  const chrome = await browser(DESKTOP);
  t.after(() => chrome.close());
  await chrome.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, problems } = await open(chrome.context, served.app);
  const say = words('en'), story = STORIES.en, hand = new Keyboard(page);
  await live(hand, say, story, { wide: true });
  await hand.press('link', say('nav.exchange'));
  await hand.press('button', say('exchange.copy_link'));
  await page.getByText(say('toast.link_copied').split('(')[0].trim(), { exact: false }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /#p1=\d+\./);
  const [download] = await Promise.all([page.waitForEvent('download'), hand.press('button', say('exchange.save_file'))]);
  const path = await download.path();
  assert.equal(JSON.parse(readFileSync(path, 'utf8')).format, 'osmoseit');
  assert.deepEqual(problems, []);

  await t.test('somebody who has nothing opens the link, sees what it is, and takes it', async (t) => {
    const other = await browser(DESKTOP);
    t.after(() => other.close());
    const { page, problems } = await open(other.context, link);
    await page.getByRole('heading', { name: story.name }).first().waitFor();
    assert.ok(!(await page.evaluate(() => location.href)).includes('p1='), 'the payload has left the address');
    await page.getByRole('button', { name: say('incoming.take_new') }).click();
    await page.getByRole('heading', { level: 1, name: story.name }).waitFor();
    await page.getByRole('link', { name: say('nav.sharing'), exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`${story.holder}.*1,000\\.01`) }).waitFor();
    assert.deepEqual(problems, []);
  });

  await t.test('and the file', async (t) => {
    const other = await browser(DESKTOP);
    t.after(() => other.close());
    const { page, problems } = await open(other.context, `${served.app}#/join`);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: say('exchange.open_file') }).click()]);
    await chooser.setFiles(path);
    await page.getByRole('button', { name: say('incoming.take_new') }).click();
    await page.getByRole('heading', { level: 1, name: story.name }).waitFor();
    assert.deepEqual(problems, []);
  });

  await t.test('a link that was cut on its way says so, and shows nothing else', async (t) => {
    const other = await browser(DESKTOP);
    t.after(() => other.close());
    const payload = link.slice(link.indexOf('.', link.indexOf('#p1=')) + 1);
    const { page } = await open(other.context, link.slice(0, link.length - 40));
    await page.getByText(new RegExp(`received ${(payload.length - 40).toLocaleString('en')} of ${payload.length.toLocaleString('en')} characters`, 'i')).first().waitFor();
    assert.equal(await page.getByRole('button', { name: say('incoming.take_new') }).count(), 0);
  });

  await t.test('it is there with the network cut', async () => {
    await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
    await chrome.context.setOffline(true);
    await page.reload();
    await ready(page);
    await page.getByRole('link', { name: say('nav.sharing'), exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`${story.holder}.*1,000\\.01`) }).waitFor();
    await chrome.context.setOffline(false);
  });
});

test('what the app says is saved is there after its processes were killed at once', async (t) => {
  const say = words('en');
  const chrome = await browser(DESKTOP);
  const { page } = await open(chrome.context, served.app);
  await page.getByRole('button', { name: say('welcome.example') }).click();
  await page.getByRole('link', { name: called(say('nav.contributions')) }).click();
  await page.getByRole('button', { name: say('contributions.add'), exact: true }).first().click();
  await page.getByRole('textbox', { name: say('contributions.duration') }).fill('3');
  await page.getByRole('textbox', { name: say('contributions.note') }).fill('Just before the power went');
  await page.getByRole('button', { name: say('contributions.save') }).click();
  await page.getByRole('button', { name: /Just before the power went/ }).waitFor();
  await saved(page, say);
  await chrome.kill();
  const again = await browser({ ...DESKTOP, profile: chrome.profile });
  t.after(() => again.close());
  const { page: reopened } = await open(again.context, served.app);
  await reopened.getByRole('link', { name: /bakery/i }).first().click();
  await reopened.getByRole('link', { name: called(say('nav.contributions')) }).click();
  await reopened.getByRole('button', { name: /Just before the power went/ }).waitFor();
});
