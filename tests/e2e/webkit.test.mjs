// The face's proof and the whole story once in WebKitGTK, driven by its WebDriver. No library is needed: the protocol is a few requests.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { display, site } from './harness.mjs';
import { Mouse, words } from './people.mjs';
import { live, STORIES } from './story.mjs';

const DRIVER = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

class Session {
  static async open(port) {
    const session = new Session();
    session.base = `http://127.0.0.1:${port}`;
    const { sessionId } = await session.send('POST', '/session', { capabilities: { alwaysMatch: {
      'webkitgtk:browserOptions': { binary: browserBinary(), args: ['--automation'] } } } });
    session.base += `/session/${sessionId}`;
    return session;
  }
  async send(method, path, body) {
    const response = await fetch(this.base + path, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }
  run(script, ...args) { return this.send('POST', '/execute/sync', { script: `return (${script})(...arguments)`, args }); }
  async until(script, ...args) {
    for (let i = 0; i < 300; i++) {
      if (await this.run(script, ...args).catch(() => false)) return;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`never true: ${script}`);
  }
  async find(css) { return (await this.send('POST', '/element', { using: 'css selector', value: css }))[ELEMENT]; }
  click(id) { return this.send('POST', `/element/${id}/click`, {}); }
  type(id, text) { return this.send('POST', `/element/${id}/value`, { text }); }
  close() { return this.send('DELETE', ''); }
}

const browserBinary = () => ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser', '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser'].find(existsSync);

// A port that nobody holds now.
const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

// The driver answers and takes a session, however long it takes to start.
async function answers(driver, port) {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
    if (driver.exitCode !== null) throw new Error(`the driver has ended with ${driver.exitCode}`);
    const status = await fetch(`http://127.0.0.1:${port}/status`).then((response) => response.json(), () => null);
    if (status?.value.ready) return;
  }
  throw new Error('the driver never answered');
}

async function start(t, folder) {
  const served = await site(folder);
  t.after(() => served.close());
  const screen = await display();
  t.after(() => screen.close());
  const port = await freePort();
  const driver = spawn('dbus-run-session', ['--', DRIVER, `--port=${port}`], { stdio: 'ignore',
    env: { ...process.env, LANG: 'en_US.UTF-8', DISPLAY: screen.name, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } });
  let session = null;
  t.after(async () => {
    await session?.close().catch(() => {});
    driver.kill();
  });
  await answers(driver, port);
  session = await Session.open(port);
  await session.send('POST', '/window/rect', { width: 1340, height: 960 }).catch(() => {});
  await session.send('POST', '/url', { url: served.app });
  await session.until('() => globalThis.osmose?.shell?.startedIn > 0 && !document.getElementById("loading")');
  return session;
}
const skip = !existsSync(DRIVER) && 'no WebKitGTK driver here';

test('WebKitGTK: the whole story', { skip }, async (t) => {
  const session = await start(t, 'build/site');
  const language = await session.run('() => document.documentElement.lang');
  const say = words(language), story = STORIES[language];
  const hand = new Mouse({
    find: async (elementOf, ...wanted) => (await session.run(String(elementOf), ...wanted))?.[ELEMENT],
    look: (see, element) => session.run(String(see), { [ELEMENT]: element }),
    click: (element) => session.click(element),
    // Letters go through the desktop's input method, which may drop one that no key stands for: what is in the field counts, as for a person.
    async type(element, text) {
      const held = () => session.run('(field) => field.value', { [ELEMENT]: element });
      for (let i = 0; i < 3; i++) {
        await session.send('POST', `/element/${element}/clear`, {});
        await session.type(element, text);
        for (const end = Date.now() + 2000; Date.now() < end;) if (await held() === text) return;
        t.diagnostic(`typing “${text}” left “${await held()}”`);
      }
      throw new Error(`“${text}” cannot be typed`);
    },
    // Its list is a window of its own, which the driver does not see: the choice is made for it.
    choose: (element, option) => session.run(`(select, label) => {
      select.value = [...select.options].find((each) => each.label === label).value;
      select.dispatchEvent(new Event('input', { bubbles: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }`, { [ELEMENT]: element }, option),
    text: () => session.run('() => document.getElementById("mirror").textContent'),
  });
  await live(hand, say, story, { wide: await session.run('() => innerWidth >= 640') });
});

test('WebKitGTK: drawn, found, typed into, kept', { skip }, async (t) => {
  const session = await start(t, 'build/proof');
  assert.equal(await session.run('() => document.documentElement.classList.contains("plain")'), false);
  const field = await session.find('.field[data-key=name] input');
  assert.equal(await session.send('GET', `/element/${field}/computedrole`).catch(() => 'textbox'), 'textbox');
  await session.send('POST', `/element/${field}/clear`, {});
  await session.type(field, 'Zoé');
  await session.click(await session.find('button[data-key=greet]'));
  await session.until('(text) => document.querySelector("[data-key=said]").textContent === text', 'Hello, Zoé (1)');
  await session.click(await session.find('button[data-key=keep]'));
  await session.until('() => document.querySelector("[data-key=kept]").textContent === "saved"');
});
