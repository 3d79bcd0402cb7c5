// Two stores behind one: localStorage takes a record at once (it survives a reload and a crashed page), IndexedDB takes it durably
// (strict: it survives the end of the browser). "Saved" means the second. Reading is the union of both, the newer of two winning.
import { LocalStore, stamp } from './store-local.js';
import { DurableStore } from './store-durable.js';

export const PREFIX = 'osmoseit:v1:';
// Read before anything else at the start, so these keep their copy in localStorage too.
const STAYS_LOCAL = /^(settings|index)/;
// A larger group (a project taken over) goes to IndexedDB alone, where it fits: it would fill localStorage for the moment it takes.
const MOST_AT_ONCE = 100_000;

const QUOTA = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'NS_ERROR_FILE_NO_DEVICE_SPACE', 22, 1014]);
export const codeOf = (error) => QUOTA.has(error?.name) || QUOTA.has(error?.code) ? 'storage.full'
  : error?.name === 'SecurityError' ? 'storage.denied' : 'storage.failed';

export class Store {
  local = LocalStore.open(PREFIX);
  durable = new DurableStore();
  memory = new Map(); // what no store would take
  holdsDevice = false;
  foreign = () => {};
  vanished = () => {};

  // Usable at once: what must wait for the durable store does.
  constructor() {
    this.durable.onVanish = () => this.vanish();
    this.listen();
    this.ready = this.begin();
  }

  async begin() {
    await this.takeDevice({ ifAvailable: true });
    if (await this.durable.ready()) {
      this.local?.markDurable();
      await this.carryOver();
    }
    return this;
  }

  get durability() { return this.durable.works ? 0 : this.local ? 1 : 2; }

  // What a killed browser left only in localStorage.
  async carryOver() {
    if (!this.local) return;
    const records = this.local.all();
    try {
      await this.durable.put(records);
    } catch { return; } // they stay where they are, and are read from there
    this.dropLocally(records);
  }

  async readAll(prefix) {
    await this.ready;
    const newest = new Map();
    const take = (record) => {
      if (record.key.startsWith(prefix) && !(newest.get(record.key)?.at >= record.at)) newest.set(record.key, record);
    };
    this.local?.all(prefix).forEach(take);
    (await this.allDurable(prefix)).forEach(take);
    this.memory.forEach(take);
    return [...newest.values()].map(({ key, value }) => [key, value]);
  }

  // Where there never was an IndexedDB, localStorage holds everything. Where there was one, what it does not hand over is not nothing.
  async allDurable(prefix) {
    try {
      return await this.durable.all(prefix);
    } catch (error) {
      const hadOne = this.durable.known || this.local?.hadDurable();
      if (!hadOne || this.local && STAYS_LOCAL.test(prefix)) return [];
      throw Object.assign(new Error(error?.message), { code: 'storage.unread' });
    }
  }

  // Keeps a group of records, [key, value] each, together: done when the group is durable.
  async put(pairs) {
    const records = pairs.map(([key, value]) => ({ key, value, at: stamp() }));
    if (this.local && !this.local.isThere()) this.vanish();
    const isSmall = records.reduce((sum, { value }) => sum + value.length, 0) <= MOST_AT_ONCE;
    const isLocal = isSmall && this.putLocally(records);
    if (isLocal) this.tell(records);
    await this.ready;
    try {
      await this.durable.put(records);
    } catch (error) {
      if (isLocal) return; // localStorage alone: durability says so
      if (this.putLocally(records)) return this.tell(records);
      for (const record of records) this.memory.set(record.key, record);
      throw Object.assign(new Error(error?.message), { code: this.durability === 2 ? 'storage.denied' : codeOf(this.localFailure ?? error) });
    }
    if (!isLocal) {
      this.tell(records);
      for (const record of records) if (STAYS_LOCAL.test(record.key)) this.putLocally([record]);
    }
    this.dropLocally(records);
    for (const { key } of records) this.memory.delete(key);
  }

  // All of them, or none: false where there is no room.
  putLocally(records) {
    if (!this.local) return false;
    const before = [];
    try {
      for (const record of records) {
        before.push([record.key, this.local.get(record.key)]);
        this.local.put(record);
      }
      return true;
    } catch (error) {
      this.localFailure = error;
      for (const [key, record] of before.reverse()) this.local.putBack(key, record);
      return false;
    }
  }

  dropLocally(records) {
    for (const { key, at } of records) if (!STAYS_LOCAL.test(key)) this.local?.drop(key, at);
  }

  async remove(prefix) {
    await this.ready;
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

  tell(records) { this.channel?.postMessage({ keys: records.map(({ key }) => key) }); }

  async usage() {
    await this.ready;
    const { usage = 0, quota = 0 } = await navigator.storage?.estimate?.().catch(() => ({})) ?? {};
    const persisted = await navigator.storage?.persisted?.().catch(() => false) ?? false;
    const local = this.local?.size() ?? 0;
    return this.durable.works ? { used: usage + local, quota, persisted } : { used: local, quota: this.local ? 5_200_000 : 0, persisted };
  }

  persist() { return navigator.storage?.persist?.().catch(() => false) ?? Promise.resolve(false); }
}
