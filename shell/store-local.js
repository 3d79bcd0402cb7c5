// Records in localStorage: each under one of two keys, written to the one that does not hold the newest, read back, and only then is the
// older one dropped. A write that fails (iOS has dropped all writes of one turn for it) or is torn leaves the record before it.

// Grows with every record, across tabs too as it follows the clock.
let latest = 0;
export const stamp = () => (latest = Math.max(Date.now() * 1000, latest + 1));

// cyrb53: quick, and good enough to tell a torn or foreign value from one of ours.
export function checksum(text) {
  let a = 0xdeadbeef, b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

const pack = ({ at, value }) => `${at.toString(36)}.${checksum(at + value)}.${value}`;
function unpack(packed) {
  const first = packed.indexOf('.'), second = packed.indexOf('.', first + 1);
  const at = parseInt(packed.slice(0, first), 36), value = packed.slice(second + 1);
  return first > 0 && second > 0 && checksum(at + value) === packed.slice(first + 1, second) ? { at, value } : null;
}

export class LocalStore {
  // Null where there is none: blocked cookies throw at the mere mention, a private mode may have no room at all.
  static open(prefix) {
    try {
      const probe = prefix + 'probe';
      localStorage.setItem(probe, '1');
      const works = localStorage.getItem(probe) === '1';
      localStorage.removeItem(probe);
      return works ? new LocalStore(prefix) : null;
    } catch {
      return null;
    }
  }

  constructor(prefix) {
    this.records = prefix + 'r:';
    this.presence = prefix + 'here';
    this.durable = prefix + 'durable';
    this.mark();
  }

  mark() { try { localStorage.setItem(this.presence, '1'); } catch { /* full: then it will be found missing, and told */ } }
  isThere() { try { return localStorage.getItem(this.presence) !== null; } catch { return false; } }

  // That an IndexedDB was here beside it.
  markDurable() { try { localStorage.setItem(this.durable, '1'); } catch { /* full: as if it had not been */ } }
  hadDurable() { try { return localStorage.getItem(this.durable) !== null; } catch { return false; } }

  slots(key) { return [`${this.records}${key}:a`, `${this.records}${key}:b`]; }
  keyOf(stored) { return stored?.startsWith(this.records) && /:[ab]$/.test(stored) ? stored.slice(this.records.length, -2) : null; }

  read(slot) {
    const packed = localStorage.getItem(slot);
    return packed === null ? null : unpack(packed);
  }

  put(record) {
    const [a, b] = this.slots(record.key);
    const inA = this.read(a), inB = this.read(b);
    const target = inA && !(inB && inB.at > inA.at) ? b : a;
    const packed = pack(record);
    localStorage.setItem(target, packed);
    if (localStorage.getItem(target) !== packed) throw new DOMException('read back differently', 'QuotaExceededError');
    localStorage.removeItem(target === a ? b : a);
  }

  get(key) {
    const [a, b] = this.slots(key).map((slot) => this.read(slot));
    const record = a && !(b && b.at > a.at) ? a : b;
    return record && { key, ...record };
  }

  // As it was before a put; null: there was none.
  putBack(key, record) {
    if (this.get(key)?.at === record?.at) return;
    for (const slot of this.slots(key)) localStorage.removeItem(slot);
    if (record) localStorage.setItem(this.slots(key)[0], pack(record));
  }

  all(prefix = '') {
    const newest = new Map();
    for (let i = 0; i < localStorage.length; i++) {
      const stored = localStorage.key(i), key = this.keyOf(stored);
      if (key === null || !key.startsWith(prefix)) continue;
      const record = this.read(stored);
      if (!record) continue; // not lost: the recovery page lists it as it is
      latest = Math.max(latest, record.at);
      if (!(newest.get(key)?.at > record.at)) newest.set(key, { key, ...record });
    }
    return [...newest.values()];
  }

  // Forgets a record that is kept elsewhere, unless a newer one has come meanwhile.
  drop(key, at) {
    for (const slot of this.slots(key)) if (this.read(slot)?.at <= at) localStorage.removeItem(slot);
  }

  remove(prefix) { for (const { key } of this.all(prefix)) this.slots(key).forEach((slot) => localStorage.removeItem(slot)); }

  size() {
    let units = 0;
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      units += key.length + localStorage.getItem(key).length;
    }
    return units;
  }
}
