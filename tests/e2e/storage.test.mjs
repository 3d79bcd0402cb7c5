// What was said to be saved is there: after a reload, in another tab, after the browser's processes were killed, when a store is full,
// denied, or cleared under the running page. The store is the shell's own (shell/store.js); "Keep" goes the whole way from the program.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, open, site } from './harness.mjs';

let served;
before(async () => { served = await site('build/proof'); });
after(() => served?.close());

// Runs in the page with the store's module.
const withStore = (page, body, argument) => page.evaluate(async ([name, argument]) => {
  const version = document.querySelector('meta[name=osmose-version]').content;
  const module = await import(new URL(`${version}/page.js`, location.href));
  return globalThis.osmoseTest[name](module, argument);
}, [body, argument]);

// The policy forbids eval, so what runs in the page is laid there before the page's own scripts.
const lay = (context) => context.addInitScript(() => {
  globalThis.osmoseTest = {
    async put({ Store }, [key, value]) {
      const store = await new Store().ready;
      await store.put([[key, value]]);
      return store.durability;
    },
    async begin({ Store }, [prefix, count]) {
      const store = await new Store().ready;
      store.put(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, `${i} `.repeat(50)])).then(() => { globalThis.keptGroup = prefix; });
    },
    async read({ Store }, prefix) { return (await new Store().ready).readAll(prefix); },
    async localKeys() { return Object.keys(localStorage).filter((key) => key.startsWith('osmoseit:v1:r:')); },
    async remove({ Store }, prefix) { await (await new Store().ready).remove(prefix); },
    // Fills localStorage to the last character.
    async fill() {
      let room = 1 << 22, at = 0;
      while (room >= 1) {
        try { localStorage.setItem(`filler${at++}`, 'x'.repeat(room)); } catch { room >>= 1; }
      }
    },
    async heardFrom({ Store }) {
      const store = await new Store().ready;
      const heard = [];
      store.foreign = (keys) => heard.push(...keys);
      globalThis.heard = heard;
    },
    async clearUnder({ Store }) {
      const store = await new Store().ready;
      await store.put([['entry/1', 'before']]);
      const told = new Promise((done) => { store.vanished = () => done('vanished'); });
      localStorage.clear();
      store.durable.db.close();
      store.durable.db = null;
      await new Promise((done) => { const request = indexedDB.deleteDatabase('osmoseit:v1'); request.onsuccess = request.onblocked = done; });
      await store.put([['entry/2', 'after']]);
      return [await told, await store.readAll('entry/')];
    },
    // Without IndexedDB, where localStorage has room for the first of two records alone: what is there for each beginning of a key.
    async halfFull({ Store }) {
      const store = await new Store().ready;
      store.durable.put = async () => { store.durable.works = false; throw new DOMException('no', 'UnknownError'); };
      await store.put([['index/1', 'before']]);
      await globalThis.osmoseTest.fill();
      localStorage.removeItem(Object.keys(localStorage).find((key) => key.startsWith('filler') && localStorage.getItem(key).length === 8192));
      const code = await store.put([['index/1', 'after'], ['entry/1', 'x'.repeat(4_000_000)]]).catch((error) => error.code);
      const small = await store.put([['index/1', 'after'], ['entry/2', 'x'.repeat(99_000)], ['entry/3', 'y'.repeat(900)]]).catch((error) => error.code);
      const stored = store.local.all().map(({ key, value }) => [key, value.length]);
      return { code, small, stored, read: (await store.readAll('entry/')).map(([key]) => key).sort() };
    },
    // IndexedDB was there and answers no more.
    async silent({ Store }) {
      const store = await new Store().ready;
      await store.put([['device/1', 'who'], ['settings', 'dark']]);
      const refused = async () => { throw new DOMException('no', 'UnknownError'); };
      const ended = async (again) => {
        again.durable.connect = refused;
        const read = (prefix) => again.readAll(prefix).then((records) => records.length, (error) => error.code);
        return [await read('device/'), await read('settings')];
      };
      const later = new Store();
      later.durable.ready = async () => false; // from its start on
      return [await ended(store), await ended(await later.ready)];
    },
    async torn({ Store }) {
      const store = await new Store().ready;
      store.durable.put = async () => { store.durable.works = false; throw new DOMException('no', 'UnknownError'); };
      await store.put([['entry/torn', 'first']]);
      await store.put([['entry/torn', 'second']]);
      const [key] = Object.keys(localStorage).filter((key) => key.includes('entry/torn'));
      const other = key.slice(0, -1) + (key.endsWith('a') ? 'b' : 'a');
      localStorage.setItem(other, localStorage.getItem(key)); // the older copy
      localStorage.setItem(key, localStorage.getItem(key).slice(0, -3)); // a newer one, torn
      return [store.durability, store.local.all('entry/torn').map((record) => record.value)];
    },
  };
});

async function fresh(t, options) {
  const chrome = await browser(options);
  t.after(() => chrome.close());
  await lay(chrome.context);
  return { chrome, ...await open(chrome.context, served.app) };
}

test('a record survives a reload, and leaves localStorage once it is durable', async (t) => {
  const { chrome, page, problems } = await fresh(t);
  assert.equal(await withStore(page, 'put', ['entry/a', 'één €uro 🥖']), 0);
  await withStore(page, 'put', ['settings/theme', 'dark']);
  assert.deepEqual((await withStore(page, 'localKeys')).map((key) => key.slice(14, -2)), ['settings/theme']);
  await page.reload();
  assert.deepEqual(await withStore(page, 'read', 'entry/'), [['entry/a', 'één €uro 🥖']]);
  assert.deepEqual(await withStore(page, 'read', 'settings/'), [['settings/theme', 'dark']]);
  await withStore(page, 'put', ['settings/theme', 'light']);
  assert.deepEqual(await withStore(page, 'read', 'settings/'), [['settings/theme', 'light']]);
  await withStore(page, 'remove', 'entry/');
  assert.deepEqual(await withStore(page, 'read', 'entry/'), []);
  assert.deepEqual(problems, []);
});

test('nothing that was said to be saved is lost when the browser is killed at once', async (t) => {
  for (let round = 0; round < 3; round++) {
    const { chrome, page } = await fresh(t);
    await page.getByRole('textbox', { name: 'Name' }).fill(`round ${round}`);
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.waitForFunction(() => document.querySelector('[data-key=kept]').textContent === 'saved');
    await chrome.kill();
    const again = await browser({ profile: chrome.profile });
    t.after(() => again.close());
    await lay(again.context);
    const reopened = await open(again.context, served.app);
    assert.deepEqual(await withStore(reopened.page, 'read', 'entry/'), [[`entry/round ${round}`, `round ${round}`]]);
    await again.close();
  }
});

test('another tab is told, and only one tab writes for the device', async (t) => {
  const { chrome, page } = await fresh(t);
  const other = await open(chrome.context, served.app);
  await withStore(other.page, 'heardFrom');
  await withStore(page, 'put', ['entry/shared', 'x']);
  await other.page.waitForFunction(() => globalThis.heard.includes('entry/shared'));
  assert.equal(await page.evaluate(() => osmose.shell.ports.holdsDevice()), true);
  assert.equal(await other.page.evaluate(() => osmose.shell.ports.holdsDevice()), false);
});

test('a group of records is kept whole or not at all, and a large one does not pass through localStorage', async (t) => {
  const { chrome, page } = await fresh(t);
  for (const wait of [0, 5, 20, 60, 150]) {
    await withStore(page, 'begin', [`p${wait}/`, 5000]);
    assert.deepEqual(await withStore(page, 'localKeys'), []);
    await page.waitForTimeout(wait);
    await page.reload();
    const found = await withStore(page, 'read', `p${wait}/`);
    assert.ok([0, 5000].includes(found.length), `${found.length} of 5000 after ${wait} ms`);
  }
  await withStore(page, 'begin', ['whole/', 5000]);
  await page.waitForFunction(() => globalThis.keptGroup === 'whole/');
  await chrome.kill();
  const again = await browser({ profile: chrome.profile });
  t.after(() => again.close());
  await lay(again.context);
  const reopened = await open(again.context, served.app);
  assert.equal((await withStore(reopened.page, 'read', 'whole/')).length, 5000);
});

test('a full localStorage loses nothing while IndexedDB has room', async (t) => {
  const { chrome, page } = await fresh(t);
  await withStore(page, 'fill');
  assert.equal(await withStore(page, 'put', ['entry/full', 'y'.repeat(1000)]), 0);
  assert.deepEqual((await withStore(page, 'read', 'entry/'))[0][1].length, 1000);
});

test('data that is cleared under the running page is noticed', async (t) => {
  const { chrome, page } = await fresh(t);
  assert.deepEqual(await withStore(page, 'clearUnder'), ['vanished', [['entry/2', 'after']]]);
});

test('a torn write leaves the record before it, and without IndexedDB the page says so', async (t) => {
  const { chrome, page } = await fresh(t);
  assert.deepEqual(await withStore(page, 'torn'), [1, ['second']]);
});

test('what IndexedDB does not hand over any more is not taken for nothing, but what localStorage holds is read', async (t) => {
  const { page } = await fresh(t);
  assert.deepEqual(await withStore(page, 'silent'), [['storage.unread', 1], ['storage.unread', 1]]);
});

test('a group that finds no room is kept in memory whole, and leaves what was stored as it was', async (t) => {
  const { page } = await fresh(t);
  const { code, small, stored, read } = await withStore(page, 'halfFull');
  assert.equal(code, 'storage.full');
  assert.equal(small, 'storage.full');
  assert.deepEqual(stored, [['index/1', 'before'.length]]);
  assert.deepEqual(read, ['entry/1', 'entry/2', 'entry/3']);
});

test('without any storage the page starts, and says that nothing is kept', async (t) => {
  const chrome = await browser();
  t.after(() => chrome.close());
  await lay(chrome.context);
  await chrome.context.addInitScript(() => {
    const refuse = { get() { throw new DOMException('denied', 'SecurityError'); } };
    Object.defineProperty(globalThis, 'localStorage', refuse);
    Object.defineProperty(globalThis, 'indexedDB', refuse);
  });
  const { page } = await open(chrome.context, served.app);
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.waitForFunction(() => document.querySelector('[data-key=kept]').textContent === 'storage.denied');
});

test('the recovery page lists every piece and saves it raw, without the program', async (t) => {
  const { chrome, page, problems } = await fresh(t);
  await withStore(page, 'put', ['entry/z', 'kept text']);
  await page.evaluate(() => localStorage.setItem('osmoseit:v1:r:entry/bad:a', 'torn'));
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(served.app + '#/recover');
  await page.getByRole('heading', { name: 'What is stored on this device' }).waitFor();
  await page.getByText('damaged or of another version').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save: entry/z' }).click()]);
  const text = await (await import('node:fs/promises')).readFile(await download.path(), 'utf8');
  assert.equal(text, 'kept text');
  assert.deepEqual(problems, []);
});

test('where the program cannot start, the page says so and leads to the data', async (t) => {
  const chrome = await browser({ locale: 'fr-FR' });
  t.after(() => chrome.close());
  const page = await chrome.context.newPage();
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: 'not wasm' }));
  await page.goto(served.app);
  await page.getByRole('heading', { name: 'OsmoseIt n’a pas pu démarrer' }).waitFor();
  await page.getByRole('link', { name: 'Voir et enregistrer mes données' }).click();
  await page.getByRole('heading', { name: 'Ce qui est enregistré sur cet appareil' }).waitFor();
});
