// Two stores behind one: localStorage takes a record at once (it survives a reload and a crashed page), IndexedDB takes it durably
// (strict: it survives the end of the browser). "Saved" means the second. Reading is the union of both, the newer of two winning.
import { LocalStore, stamp } from './store-local.js';
import { DurableStore } from './store-durable.js';

export const PREFIX = 'osmoseit:v1:';
// Read before anything else at the start, so these keep their copy in localStorage too.
const STAYS_LOCAL = /^(settings|index)/;

const QUOTA = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'NS_ERROR_FILE_NO_DEVICE_SPACE', 22, 1014]);
export const codeOf = (error) => QUOTA.has(error?.name) || QUOTA.has(error?.code) ? 'storage.full'
  : error?.name === 'SecurityError' ? 'storage.denied' : 'storage.failed';

export class Store {
  static async open() {
    const store = new Store();
    store.local = LocalStore.open(PREFIX);
    store.durable = new DurableStore();
    store.memory = new Map(); // what no store would take
    store.foreign = () => {};
    store.vanished = () => {};
    store.durable.onVanish = () => store.vanish();
    store.holdsDevice = false;
    await store.takeDevice({ ifAvailable: true });
    store.listen();
    if (await store.durable.ready()) await store.carryOver();
    return store;
  }

  get durability() { return this.durable.works ? 0 : this.local ? 1 : 2; }

  // What a killed browser left only in localStorage.
  async carryOver() {
    if (!this.local) return;
    for (const record of this.local.all()) {
      try {
        await this.durable.put(record);
        if (!STAYS_LOCAL.test(record.key)) this.local.drop(record.key, record.at);
      } catch { return; } // it stays where it is, and is read from there
    }
  }

  async readAll(prefix) {
    const newest = new Map();
    const take = (record) => {
      if (record.key.startsWith(prefix) && !(newest.get(record.key)?.at >= record.at)) newest.set(record.key, record);
    };
    this.local?.all(prefix).forEach(take);
    (await this.durable.all(prefix).catch(() => [])).forEach(take);
    this.memory.forEach(take);
    return [...newest.values()].map(({ key, value }) => [key, value]);
  }

  async put(key, value) {
    const record = { key, value, at: stamp() };
    let failure = null, atOnce = false;
    if (this.local) {
      if (!this.local.isThere()) this.vanish();
      try {
        this.local.put(record);
        atOnce = true;
        this.tell([key]);
      } catch (error) { failure = error; }
    }
    try {
      await this.durable.put(record);
      if (!atOnce) this.tell([key]);
      else if (!STAYS_LOCAL.test(key)) this.local.drop(key, record.at);
      this.memory.delete(key);
      return;
    } catch (error) { failure ??= error; }
    if (atOnce) return; // localStorage alone: durability says so
    this.memory.set(key, record);
    throw Object.assign(new Error(failure?.message), { code: this.durability === 2 ? 'storage.denied' : codeOf(failure) });
  }

  async remove(prefix) {
    this.local?.remove(prefix);
    for (const key of [...this.memory.keys()]) if (key.startsWith(prefix)) this.memory.delete(key);
    try {
      await this.durable.remove(prefix);
    } catch (error) {
      if (this.durable.works) throw Object.assign(error, { code: codeOf(error) });
    }
  }

  // Site data was cleared, or evicted, under a running page.
  vanish() {
    this.local?.mark();
    clearTimeout(this.vanishing); // both stores notice it, each in its turn: told once
    this.vanishing = setTimeout(() => this.vanished(), 200);
  }

  listen() {
    if (typeof BroadcastChannel === 'function') {
      this.channel = new BroadcastChannel(PREFIX + 'changes');
      this.channel.onmessage = (event) => this.foreign(event.data.keys);
    } else {
      addEventListener('storage', (event) => {
        const key = event.newValue !== null && this.local?.keyOf(event.key);
        if (key) this.foreign([key]);
      });
    }
  }

  // One tab writes for this device at a time: two that did would fork its chain. The one that acts takes the device over, and what the
  // other one kept by then is in the stores, so a reading after this holds it. A lock made of localStorage cannot be trusted; where
  // there are no Web Locks (a page without https) every tab writes, and a fork is merged like any other.
  takeDevice(how = { steal: true }) {
    if (this.holdsDevice || !navigator.locks) return Promise.resolve(this.holdsDevice = true);
    return new Promise((done) => {
      navigator.locks.request(PREFIX + 'device', how, (lock) => {
        this.holdsDevice = lock !== null;
        done(this.holdsDevice);
        return lock && new Promise(() => {}); // held until the tab closes, or another one acts
      }).catch(() => done(this.holdsDevice = false));
    });
  }

  tell(keys) { this.channel?.postMessage({ keys }); }

  async usage() {
    const { usage = 0, quota = 0 } = await navigator.storage?.estimate?.().catch(() => ({})) ?? {};
    const persisted = await navigator.storage?.persisted?.().catch(() => false) ?? false;
    const local = this.local?.size() ?? 0;
    return this.durable.works ? { used: usage + local, quota, persisted } : { used: local, quota: this.local ? 5_200_000 : 0, persisted };
  }

  persist() { return navigator.storage?.persist?.().catch(() => false) ?? Promise.resolve(false); }
}
