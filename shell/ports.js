// The application's ports (src/app/ports/platform.hpp) as the program's bridge calls them: answers and news go back by program.js.
import { base, fragment, go, listenToAddress } from './address.js';
import { copy } from './clipboard.js';
import { listenToDrops, pick, readOwn, save } from './files.js';

const ADDRESS = 0, DROPPED = 1, FOREIGN_CHANGE = 2, VANISHED = 3, UNREADABLE = 4; // News in src/platform/web/answers.hpp
const utf8 = new TextEncoder();
const NOTHING = new Uint8Array(0);

// Texts one after the other, each behind its length.
function pack(texts) {
  const parts = texts.map((text) => utf8.encode(text));
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length, true);
    packed.set(part, at + 4);
    at += 4 + part.length;
  }
  return packed;
}

function unpack(packed) {
  const view = new DataView(packed.buffer), decoder = new TextDecoder();
  const texts = [];
  for (let at = 0; at < packed.length;) {
    const end = at + 4 + view.getUint32(at, true);
    texts.push(decoder.decode(packed.subarray(at + 4, end)));
    at = end;
  }
  return texts;
}

const inPairs = (texts) => texts.flatMap((text, i) => i % 2 ? [] : [[text, texts[i + 1]]]);

export function makePorts(store, program) {
  const answer = (request, promise, encode = () => NOTHING) => promise.then(
    (value) => program.answer(request, 0, encode(value)),
    (error) => program.answer(request, 1, utf8.encode(error.code ?? 'storage.failed')));
  store.foreign = (keys) => program.news(FOREIGN_CHANGE, '', pack(keys));
  store.vanished = () => program.news(VANISHED, '', NOTHING);
  const address = listenToAddress((to) => program.news(ADDRESS, to, NOTHING));
  listenToDrops((name, bytes) => program.news(DROPPED, name, bytes), () => program.news(UNREADABLE, '', NOTHING));
  return {
    read: (request, prefix) => answer(request, store.readAll(prefix), (records) => pack(records.flat())),
    put: (request, packed) => answer(request, store.put(inPairs(unpack(packed)))),
    remove: (request, prefix) => answer(request, store.remove(prefix)),
    durability: () => store.durability,
    usage: (request) => answer(request, store.usage(), ({ used, quota, persisted }) => pack([used, quota, persisted].map(String))),
    persist: (request) => answer(request, store.persist(), (granted) => utf8.encode(String(granted))),
    holdsDevice: () => store.holdsDevice,
    takeDevice: (request) => answer(request, store.takeDevice()),
    readOwn: (request, path) => answer(request, readOwn(path), (bytes) => bytes),
    save: (request, name, type, bytes) => answer(request, save(name, type, bytes)),
    copy: (request, text) => answer(request, copy(text)),
    pick: (request, accept) => answer(request, pick(accept),
      ({ name, bytes }) => {
        const head = pack([name]), whole = new Uint8Array(head.length + bytes.length);
        whole.set(head);
        whole.set(bytes, head.length);
        return whole;
      }),
    fragment, base,
    go(to, replace) {
      go(to, replace);
      address.moved();
    },
  };
}
