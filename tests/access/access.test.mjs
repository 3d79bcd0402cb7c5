// The real accessibility tree, read from outside over AT-SPI as the Orca screen reader reads it: each control has a name and is found
// at its own middle, after scrolling too; Tab goes round all of them.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { browser, display, open, site } from '../e2e/harness.mjs';
import { goTo, openExample } from '../e2e/screens.mjs';

const PYTHON = '/usr/bin/python3'; // the system's: its own packages hold pyatspi
const SCREENS = ['overview', 'members', 'contributions', 'contributions/new', 'sharing', 'accounts', 'decisions', 'rules', 'settings', 'fairness', 'means', 'members/new', 'critical-size', 'results', 'history', 'exchange', 'explain/revenue'];

// A session bus of its own, with the bus of accessibility behind it.
async function bus(env) {
  const daemon = spawn('dbus-daemon', ['--session', '--print-address', '--nofork'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const [address] = await once(daemon.stdout, 'data');
  return { address: String(address).trim(), close: () => daemon.kill() };
}

// A place that Tab comes to; one of a group of radio buttons stands for all.
const stopOf = (element) => (element?.type === 'radio' ? `radio ${element.name}` : `${element?.mirrored?.number} ${element?.getAttribute('aria-label') ?? element?.textContent.slice(0, 40)}`);
const tabStops = (page) => page.evaluate(`[...document.querySelectorAll('#mirror :is(a[href], button, input, select, textarea, [tabindex])')]
  .filter((each) => each.tabIndex >= 0 && !each.disabled && !each.closest('[inert]') && each.getClientRects().length > 0).map(${stopOf})`);

test('every control by AT-SPI', { timeout: 600_000 }, async (t) => {
  const served = await site(), screen = await display();
  const session = await bus({ ...process.env, DISPLAY: screen.name });
  const env = { ...process.env, DISPLAY: screen.name, DBUS_SESSION_BUS_ADDRESS: session.address, ACCESSIBILITY_ENABLED: '1', GNOME_ACCESSIBILITY: '1' };
  const chrome = await browser({ viewport: null, headless: false, env });
  t.after(async () => {
    await chrome.close();
    session.close();
    screen.close();
    served.close();
  });
  const { page, problems } = await open(chrome.context, served.app);
  const project = await openExample(page, 'en');
  const faults = [];
  for (const name of SCREENS) {
    await goTo(page, `#/p/${project}/${name}`);
    const { stdout } = await promisify(execFile)(PYTHON, [new URL('controls.py', import.meta.url).pathname, await page.title()], { env, timeout: 120_000 });
    const controls = stdout.trim().split('\n').map((line) => JSON.parse(line));
    assert.ok(controls.length > 10, `${name}: ${controls.length} controls`);
    for (const { role, name: own, instead } of controls) {
      if (own === '') faults.push(`${name}: a ${role} has no name`);
      if (instead) faults.push(`${name}: ${instead}, the middle of the ${role} “${own}”`);
    }
    const left = new Set(await tabStops(page));
    for (let i = 0; i < 1000 && left.size > 0; i++) { // a long list has more as one goes on
      await page.keyboard.press('Tab');
      left.delete(await page.evaluate(`(${stopOf})(document.activeElement)`));
    }
    const there = new Set(await tabStops(page)); // a button for later rows goes when they come
    for (const stop of left) if (there.has(stop)) faults.push(`${name}: Tab never comes to ${stop}`);
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(problems, []);
});
