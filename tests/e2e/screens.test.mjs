// Every screen, on a desktop and on a phone, as a screen reader finds it: axe-core has nothing serious to say, there is one first
// heading, there are landmarks, every control is found at its own middle, and the page does nothing that it may not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { browser, DESKTOP, open, settled, site } from './harness.mjs';
import { goTo, openExample, screensOf } from './screens.mjs';

let served;
before(async () => { served = await site(); });
after(() => served?.close());
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What is transparent over its picture has no contrast of its own: the picture's is tested where its colours are (tests/ui).
const violations = (page, contrast) => page.evaluate(async (contrast) => {
  const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' ')}`);
}, contrast);

// Controls whose own middle is another's, so that a finger or a pointer would miss them.
const missed = (page) => page.evaluate(() => {
  const out = [];
  for (const element of document.querySelectorAll('#mirror :is(button, a[href], input, select, textarea, [role=button], [role=checkbox], [role=switch], [role=radio])')) {
    const { x, y, width, height } = element.getBoundingClientRect(), middle = [x + width / 2, y + height / 2];
    if (width === 0 || height === 0 || element.closest('[inert]') || middle[0] < 0 || middle[1] < 0 || middle[0] >= innerWidth || middle[1] >= innerHeight) continue;
    const area = element.closest('[data-role=scroll_area]')?.getBoundingClientRect();
    if (area && (middle[1] < area.top || middle[1] > area.bottom || middle[0] < area.left || middle[0] > area.right)) continue; // scrolled out
    const found = document.elementFromPoint(...middle);
    // A row that is pressed as a whole lies below what stands in it: pressing words there presses it.
    if (element.closest('[data-role=row], [data-role=list_item]')?.contains(found)) continue;
    const words = found?.dataset.role === 'text' ? found.getBoundingClientRect() : undefined; // a card that is a link, likewise
    if (words && words.left >= x && words.right <= x + width && words.top >= y && words.bottom <= y + height) continue;
    if (found !== element && !element.contains(found) && !found?.contains(element.labels?.[0] ?? null))
      out.push(`${element.getAttribute('aria-label') ?? element.textContent.slice(0, 60)} is under ${found?.outerHTML.slice(0, 120)}`);
  }
  return out;
});

// Lists whose choice the page shows otherwise than the program says.
const misread = (page) => page.evaluate(() => [...document.querySelectorAll('#mirror select')].filter((select) => select.value !== select.mirrored.node.value)
  .map((select) => `${select.labels[0].textContent} is “${select.value}” to the page, and should be “${select.mirrored.node.value}”`));

for (const [device, query, viewport] of [['desktop', '', { width: 1440, height: 900 }], ['phone', '', { width: 390, height: 844 }], ['plain view', '?plain', { width: 1280, height: 800 }]])
  test(`every screen as a screen reader finds it: ${device}`, { timeout: 400_000 }, async (t) => {
    const chrome = await browser({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
    t.after(() => chrome.close());
    const { page, problems } = await open(chrome.context, served.app + query);
    const project = await openExample(page, 'en');
    const screens = await screensOf(page, project);
    await page.setViewportSize(viewport);
    await page.addScriptTag({ content: axe });
    const faults = [];
    for (const [name, fragment] of screens) {
      await goTo(page, fragment);
      for (const fault of await violations(page, query !== '')) faults.push(`${name}: ${fault}`);
      if (query === '') for (const fault of await missed(page)) faults.push(`${name}: ${fault}`);
      for (const fault of await misread(page)) faults.push(`${name}: ${fault}`);
      const headings = await page.getByRole('heading', { level: 1 }).count();
      if (headings !== 1) faults.push(`${name}: ${headings} first headings`);
      if (await page.getByRole('main').count() !== 1) faults.push(`${name}: no main landmark`);
    }
    assert.deepEqual(faults, []);
    assert.deepEqual(problems, []);
  });

test('scrolling a long list makes the rows that come and drops those that go; all others stay as they are', { timeout: 120_000 }, async (t) => {
  const chrome = await browser({ viewport: { width: 1440, height: 900 } });
  t.after(() => chrome.close());
  const { page, problems } = await open(chrome.context, served.app);
  await goTo(page, `#/p/${await openExample(page, 'en')}/contributions`);
  const { came, went, touched } = await page.evaluate(async () => {
    const area = [...document.querySelectorAll('#mirror [data-role=scroll_area]')].at(-1);
    const there = new Set(document.querySelectorAll('#mirror :is(option, tr:not([data-key=head], [data-key=later]), tr:not([data-key=head], [data-key=later]) *)'));
    let came = 0, went = 0;
    const touched = [];
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes } of records) {
        if (type === 'attributes' && there.has(target)) touched.push(`changed: ${target.outerHTML.slice(0, 200)}`);
        for (const node of addedNodes) there.has(node) ? touched.push(`moved: ${node.outerHTML.slice(0, 200)}`) : came++;
        went += removedNodes.length;
      }
    }).observe(document.getElementById('mirror'), { subtree: true, childList: true, attributes: true });
    while (area.scrollTop + area.clientHeight < area.scrollHeight - 1) {
      area.scrollTop += 40;
      for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    }
    return { came, went, touched };
  });
  assert.ok(came > 10 && went > 10, `${came} came, ${went} went`);
  assert.deepEqual(touched, []);
  assert.deepEqual(problems, []);
});

test('a row keeps the keyboard wherever its list is scrolled to, and can be opened from there', { timeout: 120_000 }, async (t) => {
  const chrome = await browser(DESKTOP);
  t.after(() => chrome.close());
  const { page, problems } = await open(chrome.context, served.app);
  await goTo(page, `#/p/${await openExample(page, 'en')}/contributions`);
  const opens = page.getByRole('row').nth(2).getByRole('button').first();
  const name = await opens.evaluate((button) => button.getAttribute('aria-label') || button.textContent);
  await opens.focus();
  await page.evaluate(async () => {
    const area = document.activeElement.closest('[data-role=scroll_area]');
    area.scrollTop = area.scrollHeight;
    for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame);
  });
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label') || document.activeElement.textContent), name);
  assert.ok(await page.evaluate(() => document.activeElement.getBoundingClientRect().bottom < 0), 'it is still in view');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /contributions\/[0-9a-f]+/.test(location.hash));
  assert.deepEqual(problems, []);
});
