// #/recover: every piece that this device stores, each to be saved as it is. Plain HTML that needs neither the program nor WebAssembly:
// it is for the day when these do not work.
import { LocalStore } from './store-local.js';
import { PREFIX } from './store.js';
import { DurableStore } from './store-durable.js';
import { save } from './files.js';

const french = /^fr/i.test(navigator.language);
const words = french ? {
  title: 'Ce qui est enregistré sur cet appareil', intro: 'Chaque élément peut être enregistré tel quel, même si l’application ne démarre pas. Rien n’est modifié ici.',
  none: 'Rien n’est enregistré ici par OsmoseIt, ou le navigateur l’a effacé.', piece: 'Élément', where: 'Où', size: 'Taille', date: 'Enregistré le',
  save: 'Enregistrer', all: 'Tout enregistrer dans un fichier', back: 'Revenir à l’application', bytes: 'octets', damaged: 'abîmé ou d’une autre version',
  unreadable: 'Une des deux mémoires du navigateur ne peut pas être lue : ',
} : {
  title: 'What is stored on this device', intro: 'Each piece can be saved as it is, even when the app does not start. Nothing is changed here.',
  none: 'OsmoseIt has stored nothing here, or the browser has cleared it.', piece: 'Piece', where: 'Where', size: 'Size', date: 'Saved on',
  save: 'Save', all: 'Save everything in one file', back: 'Back to the app', bytes: 'bytes', damaged: 'damaged or of another version',
  unreadable: 'One of the browser’s two stores cannot be read: ',
};

const sizeOf = (text) => new TextEncoder().encode(text).length;

function localPieces() {
  const store = new LocalStore(PREFIX);
  const pieces = [];
  for (let i = 0; i < localStorage.length; i++) {
    const stored = localStorage.key(i);
    if (!stored.startsWith('osmoseit:') || stored === store.presence) continue;
    const key = store.keyOf(stored), record = key === null ? null : store.read(stored);
    pieces.push(record ? { key, where: 'localStorage', at: record.at / 1000, value: record.value }
      : { key: stored, where: 'localStorage', at: 0, value: localStorage.getItem(stored), damaged: key !== null });
  }
  return pieces;
}

async function durablePieces() {
  const store = new DurableStore();
  return (await store.all('')).map(({ key, at, value }) => ({ key, where: 'IndexedDB', at: at / 1000, value }));
}

function add(parent, tag, text, properties = {}) {
  const element = Object.assign(document.createElement(tag), properties);
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}

const fileName = (text) => text.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80);
const today = () => new Date().toISOString().slice(0, 10);

export async function show() {
  document.documentElement.lang = french ? 'fr' : 'en';
  document.title = `${words.title} – OsmoseIt`;
  document.getElementById('loading')?.remove();
  const main = add(document.body, 'main', undefined, { className: 'panel' });
  add(main, 'h1', words.title);
  add(main, 'p', words.intro);
  const pieces = [];
  for (const read of [localPieces, durablePieces]) {
    try {
      pieces.push(...await read());
    } catch (error) {
      add(main, 'p', words.unreadable + error.message);
    }
  }
  pieces.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : b.at - a.at);
  const row = add(main, 'p');
  if (pieces.length) {
    add(row, 'button', words.all, { type: 'button' }).addEventListener('click', () => {
      const whole = JSON.stringify({ format: 'osmoseit-recovery', version: 1, pieces }, null, 1);
      save(`osmoseit-${today()}.json`, 'application/json', new TextEncoder().encode(whole));
    });
  } else add(main, 'p', words.none);
  add(row, 'a', words.back, { href: location.pathname });
  if (!pieces.length) return;
  const table = add(main, 'table');
  const head = add(add(table, 'thead'), 'tr');
  for (const title of [words.piece, words.where, words.size, words.date, '']) add(head, 'th', title, { scope: 'col' });
  const body = add(table, 'tbody');
  for (const piece of pieces) {
    const line = add(body, 'tr');
    add(line, 'td', piece.damaged ? `${piece.key} (${words.damaged})` : piece.key);
    add(line, 'td', piece.where);
    add(line, 'td', `${sizeOf(piece.value).toLocaleString(french ? 'fr' : 'en')} ${words.bytes}`);
    add(line, 'td', piece.at ? new Date(piece.at).toLocaleString(french ? 'fr' : 'en') : '');
    add(add(line, 'td'), 'button', words.save, { type: 'button', ariaLabel: `${words.save}: ${piece.key}` }).addEventListener('click', () =>
      save(`${fileName(piece.key)}-${today()}.txt`, 'text/plain', new TextEncoder().encode(piece.value)));
  }
}
