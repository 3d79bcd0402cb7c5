// The bones of the face: drawn by Dear ImGui, mirrored as real elements, reached in every way a page is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, compose, hitTest, open, settled, site } from './harness.mjs';

let served, chrome, page, problems;
before(async () => {
  served = await site('build/proof');
  chrome = await browser();
  ({ page, problems } = await open(chrome.context, served.app));
});
after(async () => {
  await chrome?.close();
  served?.close();
});
const greet = () => page.getByRole('button', { name: 'Greet' });
const said = () => page.locator('[data-key=said]').textContent();
const shown = async (expected) => {
  await page.waitForFunction((text) => document.querySelector('[data-key=said]').textContent === text, expected, { timeout: 5000 })
    .catch(async () => assert.equal(await said(), expected));
};

test('a click acts once', async () => {
  await greet().click();
  await shown('Hello, Awa (1)');
  await page.waitForTimeout(500);
  assert.equal(await said(), 'Hello, Awa (1)');
});

test('Enter, Space and a click that no pointer made act once each', async () => {
  await greet().focus();
  await page.keyboard.press('Enter');
  await shown('Hello, Awa (2)');
  await page.keyboard.press('Space');
  await shown('Hello, Awa (3)');
  await greet().evaluate((element) => element.click());
  await shown('Hello, Awa (4)');
});

test('a field takes keys, composition and clipboard, and names its error', async () => {
  const field = page.getByRole('textbox', { name: 'Name' });
  await field.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await page.waitForFunction(() => document.querySelector('.field[data-key=name] input').getAttribute('aria-invalid') === 'true');
  assert.equal(await field.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby')).textContent), 'A name is needed');
  await compose(page, ['ni', 'nih', 'niho'], '日本');
  await page.keyboard.type('-é');
  await settled(page);
  assert.equal(await field.inputValue(), '日本-é');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Control+V');
  await settled(page);
  assert.equal(await field.inputValue(), '日本-é日本-é');
  await page.keyboard.press('Control+Z');
  await settled(page);
  assert.equal(await field.inputValue(), '日本-é');
  await field.fill('Zoé');
  await greet().click();
  await shown('Hello, Zoé (5)');
});

test('date, choice and tick', async () => {
  await page.getByLabel('Day').fill('2026-12-31');
  await page.getByRole('combobox', { name: 'Unit' }).selectOption({ label: 'Days' });
  await page.getByRole('checkbox', { name: 'I agree' }).click();
  await settled(page);
  assert.equal(await page.getByLabel('Day').inputValue(), '2026-12-31');
  assert.equal(await page.getByRole('combobox', { name: 'Unit' }).inputValue(), 'days');
  assert.ok(await page.getByRole('checkbox', { name: 'I agree' }).isChecked());
  await page.getByRole('checkbox', { name: 'I agree' }).focus();
  await page.keyboard.press('Space');
  await settled(page);
  assert.ok(!await page.getByRole('checkbox', { name: 'I agree' }).isChecked());
});

test('a date is typed over another one, key by key, though what is half typed is none', async () => {
  const day = page.getByLabel('Day');
  await day.focus();
  for (const key of '10142027') {
    await page.keyboard.press(key);
    await settled(page);
  }
  assert.equal(await day.inputValue(), '2027-10-14');
});

test('the table is a table, with its whole size and places', async () => {
  const table = page.getByRole('table', { name: 'Members' });
  assert.equal(await table.getAttribute('aria-rowcount'), '200');
  assert.equal(await page.getByRole('row').nth(3).getAttribute('aria-rowindex'), '4');
  assert.equal(await page.getByRole('cell', { name: 'Member 7', exact: true }).count(), 1);
});

test('the wheel scrolls picture and mirror together', async () => {
  const cell = page.getByRole('cell', { name: 'Member 3', exact: true });
  const from = await cell.boundingBox();
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.wheel(0, 120);
  await page.waitForTimeout(600);
  await settled(page);
  const to = await cell.boundingBox();
  assert.ok(Math.abs(from.y - to.y - 120) < 2, `${from.y} -> ${to.y}`);
  assert.equal((await hitTest(page, page.getByRole('cell', { name: 'Member 7', exact: true }))).name, 'Member 7');
});

test('every control is hit at its middle by the accessibility tree', async () => {
  for (const [role, name] of [['button', 'Greet'], ['textbox', 'Name'], ['checkbox', 'I agree'], ['button', 'Keep'], ['heading', 'Proof']])
    assert.deepEqual(await hitTest(page, page.getByRole(role, { name })), { role, name });
});

test('Tab goes through all controls in reading order', async () => {
  const fresh = await open(chrome.context, served.app);
  const names = [];
  for (let i = 0; i < 12; i++) {
    await fresh.page.keyboard.press('Tab');
    names.push(await fresh.page.evaluate(() => document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent));
  }
  await fresh.page.close();
  assert.deepEqual(names.filter((name, i) => names.indexOf(name) === i).slice(0, 8),
    ['Name', 'Greet', 'Day', 'Unit', 'I agree', 'Keep', 'Ask', 'Copy']);
});

test('a modal dialog takes the focus, makes the rest inert, and gives the focus back', async () => {
  await page.getByRole('button', { name: 'Ask' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Sure?' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Close');
  assert.ok(await greet().evaluate((element) => element.closest('[inert]') !== null));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Ask');
});

test('copying reaches the clipboard', async () => {
  await chrome.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy' }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Zoé');
});

test('nothing is drawn while nothing happens', async () => {
  await page.mouse.move(5, 700);
  await settled(page);
  await page.waitForTimeout(700);
  const frames = await page.evaluate(() => osmose.shell.frames.drawn);
  await page.waitForTimeout(4000);
  assert.equal(await page.evaluate(() => osmose.shell.frames.drawn) - frames, 0);
});

test('the browser zooms, resizes and changes density without blur', async () => {
  for (const [width, height, scale] of [[700, 500, 1], [900, 640, 1.25], [390, 844, 3]]) {
    const session = await chrome.context.newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
    await page.waitForTimeout(300);
    await settled(page);
    const size = await page.evaluate(() => [canvas.width, canvas.height, canvas.clientWidth]);
    assert.ok(Math.abs(size[0] - width * scale) <= 1 && Math.abs(size[1] - height * scale) <= 1, size.join());
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await settled(page);
});

test('the picture returns after the graphics context was lost', async () => {
  const colours = () => page.evaluate(async () => {
    osmose.shell.frames.draw();
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d');
    context.drawImage(canvas, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, 300, 200).data.buffer)).size;
  });
  const before = await colours();
  assert.ok(before > 8, `${before} colours`);
  await page.evaluate(() => new Promise((done) => {
    const lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    canvas.addEventListener('webglcontextrestored', () => setTimeout(done, 300), { once: true });
    lose.loseContext();
    setTimeout(() => lose.restoreContext(), 300);
  }));
  await settled(page);
  assert.ok(await colours() > before / 2);
  await greet().click();
  await shown('Hello, Zoé (6)');
});

test('nothing went wrong meanwhile, and the policy was kept', () => {
  const expected = /CONTEXT_LOST_WEBGL|context lost|INVALID_OPERATION/i;
  assert.deepEqual(problems.filter((problem) => !expected.test(problem)), []);
});
