// Records in IndexedDB, each group in a transaction of its own that is on the disk when it completes (durability: strict). Chromium writes
// localStorage out only seconds or minutes later: what must survive the end of the browser is here.
const NAME = 'osmoseit:v1', RECORDS = 'records', ABOUT = 'about';

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const completed = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
});
// The connection was closed under us: once more on a new one.
const isClosed = (error) => error?.name === 'InvalidStateError' || error?.name === 'NotFoundError';
const within = (prefix) => prefix === '' ? null : IDBKeyRange.bound(prefix, prefix + '\uffff');

export class DurableStore {
  works = false;
  db = null;
  known = false; // that the database held our mark once, in this session
  onVanish = () => {};

  async ready() {
    try {
      await this.connect();
    } catch {
      this.works = false;
    }
    return this.works;
  }

  async connect() {
    if (this.db) return this.db;
    if (typeof indexedDB === 'undefined' || indexedDB === null) throw new DOMException('no IndexedDB', 'SecurityError');
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(RECORDS, { keyPath: 'key' });
      request.result.createObjectStore(ABOUT);
    };
    // It may hang for ever when the profile is damaged.
    let late;
    const db = await Promise.race([done(request), new Promise((_, reject) => {
      late = setTimeout(() => reject(new DOMException('IndexedDB does not answer', 'TimeoutError')), 5000);
    })]).finally(() => clearTimeout(late));
    const closed = () => { if (this.db === db) this.db = null; };
    db.onclose = closed; // its data was cleared
    db.onversionchange = () => { db.close(); closed(); };
    this.db = db;
    await this.mark();
    this.works = true;
    return db;
  }

  // The mark is there as long as the data is; a database that is new under a running page means that the data was cleared.
  async mark() {
    const transaction = this.db.transaction(ABOUT, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(ABOUT);
    const here = await done(store.get('here'));
    if (here === undefined) {
      store.put(1, 'here');
      if (this.known) this.onVanish();
    }
    await completed(transaction);
    this.known = true;
  }

  // All of them in one transaction, or none. A newer record of the same key stays.
  async put(records, again = true) {
    try {
      const db = await this.connect();
      const transaction = db.transaction(RECORDS, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(RECORDS);
      for (const record of records)
        store.get(record.key).onsuccess = ({ target }) => { if (!(target.result?.at > record.at)) store.put(record); };
      await completed(transaction);
      this.works = true;
    } catch (error) {
      if (again && isClosed(error)) {
        this.db = null;
        return this.put(records, false);
      }
      this.works = false;
      throw error;
    }
  }

  async all(prefix, again = true) {
    try {
      const db = await this.connect();
      return await done(db.transaction(RECORDS).objectStore(RECORDS).getAll(within(prefix)));
    } catch (error) {
      if (!again || !isClosed(error)) throw error;
      this.db = null;
      return this.all(prefix, false);
    }
  }

  async remove(prefix) {
    const db = await this.connect();
    const transaction = db.transaction(RECORDS, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(RECORDS);
    if (prefix === '') store.clear();
    else store.delete(within(prefix));
    await completed(transaction);
  }
}
