// What members do together beyond the first story, in the bakery that anybody may visit: a vote, a payment, a day gone by, a draft that
// is thrown away, and the way to anything by a few letters.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, DESKTOP, open, ready, settled, site } from './harness.mjs';
import { words } from './people.mjs';
import { goTo, openExample } from './screens.mjs';

let served, chrome, page, problems, project;
const say = words('en');
before(async () => {
  served = await site();
  chrome = await browser(DESKTOP);
  ({ page, problems } = await open(chrome.context, served.app));
  project = await openExample(page, 'en');
});
after(async () => { await chrome?.close(); served?.close(); });
const to = (item) => goTo(page, `#/p/${project}/${item}`);
const reads = (text) => page.getByText(text).first().waitFor();

test('a vote is cast, kept through a reload, and explained', async () => {
  await to('decisions');
  await page.getByRole('radio', { name: say('decisions.voice.yes') }).click();
  await page.getByRole('button', { name: say('decisions.vote_as', { voice: say('decisions.voice.yes') }) }).click();
  await reads(say('toast.decision.vote'));
  await settled(page);
  await page.getByText(say('toast.decision.vote')).first().waitFor({ state: 'hidden', timeout: 12_000 }); // it goes while nothing moves
  await page.waitForFunction((text) => document.getElementById('mirror').textContent.includes(text), say('storage.saved'));
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: say('decisions.vote_change') }).waitFor();
  await page.getByRole('link', { name: say('decisions.explain') }).first().click();
  await page.waitForFunction(() => location.hash.includes('/explain/vote/'));
  await reads(say('explain.vote_yes'));
});

test('a payment settles a balance, and is taken back', async () => {
  await to('accounts');
  const paid = page.getByRole('checkbox', { name: /^Paid: Project’s purse to Nadia/ }).first();
  await reads(/^3 paid of/); // as the story tells
  await paid.click();
  await reads(/^4 paid of/);
  await paid.click();
  await reads(/^3 paid of/);
});

test('a day gone by is only looked at; a draft leaves nothing behind', async () => {
  await to('history/past');
  await page.getByRole('button', { name: say('history.past_quarter') }).click();
  await page.getByRole('button', { name: say('history.past_look') }).click();
  await reads(/nothing can be changed/);
  await page.waitForFunction(() => /\/overview\?on=\d{4}-\d\d-\d\d$/.test(location.hash));
  await page.getByRole('link', { name: say('nav.members') }).first().click();
  await page.waitForFunction(() => /\/members\?on=/.test(location.hash)); // from screen to screen,
  await page.reload(); // when the page is loaded anew,
  await ready(page);
  await reads(/nothing can be changed/);
  await page.goBack(); // and back
  await page.waitForFunction(() => /\/overview\?on=/.test(location.hash));
  await reads(/nothing can be changed/);
  await page.getByRole('button', { name: say('past.back') }).click();
  await settled(page);
  await to('what-if');
  await page.getByRole('button', { name: say('what_if.start') }).click();
  await reads(say('what_if.strip'));
  await page.getByRole('button', { name: say('what_if.drop') }).first().click();
  await settled(page);
  assert.equal(await page.getByText(say('what_if.strip')).count(), 0);
});

test('a few letters lead anywhere', async () => {
  await to('overview');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: say('palette.label') }).or(page.getByRole('searchbox', { name: say('palette.label') })).first().fill('accounts');
  await settled(page);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.endsWith('/accounts'));
  assert.deepEqual(problems, []);
});
