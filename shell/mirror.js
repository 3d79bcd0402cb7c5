// The mirror: brings a tree of real elements up to what the frame says it draws, by key, touching only what changed.
// The message's layout is told in src/platform/web/mirror_patch.cpp; the elements are made in mirror-elements.js.
import { makeElement, updateElement, liveRoles } from './mirror-elements.js';

const FLOATS = ['x', 'y', 'w', 'h', 'tx', 'ty', 'tw', 'th', 'cx', 'cy', 'cw', 'ch', 'fontSize', 'lineHeight', 'radius',
  'contentW', 'contentH', 'scrollX', 'scrollY'];
const INTS = ['scrollSerial', 'role', 'level', 'row', 'column', 'rows', 'columns', 'weight', 'sort', 'flags'];
const TEXTS = ['key', 'name', 'value', 'description', 'error', 'placeholder', 'href', 'inputMode', 'autocomplete', 'shortcut'];
const FLAGS = ['hasChildren', 'disabled', 'checked', 'selected', 'current', 'modal', 'expanded', 'hasPopup',
  'askFocus', 'alignEnd', 'drags', 'interactive'];

const utf8 = new TextDecoder();

function readNode(bytes, view, at) {
  const node = {};
  for (const name of FLOATS) { node[name] = view.getFloat32(at, true); at += 4; }
  for (const name of INTS) { node[name] = view.getInt32(at, true); at += 4; }
  for (const name of TEXTS) {
    const size = view.getUint32(at, true);
    node[name] = size ? utf8.decode(bytes.subarray(at + 4, at + 4 + size)) : '';
    at += 4 + ((size + 3) & ~3);
  }
  FLAGS.forEach((name, bit) => { node[name] = (node.flags >> bit & 1) === 1; });
  return node;
}

export class Mirror {
  // `tell(kind, number, value, x, y)` reports what was done; kinds as in ui::MirrorEvent.
  constructor(host, tell, { plain }) {
    this.host = host;
    this.tell = tell;
    this.plain = plain;
    this.records = new Map(); // number -> record: element, control, node, parent...
    this.pass = 0;
    this.patches = 0;
    this.slowest = 0;
    this.spent = 0;
    this.modals = [];
  }

  patch(bytes) {
    const start = performance.now();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shapeChanged = view.getUint32(0, true) === 1;
    const count = view.getUint32(4, true);
    const last = new Map(); // parent element -> its last child in place
    const wantFocus = [], order = [];
    let areasChanged = false;
    this.pass++;
    for (let i = 0, at = 8; i < count; i++) {
      const number = view.getUint32(at, true), parent = view.getUint32(at + 4, true), size = view.getUint32(at + 8, true);
      at += 12;
      let record = this.records.get(number);
      if (size) {
        const node = readNode(bytes, view, at);
        at += size;
        if (!record) {
          record = makeElement(this, number, parent, node);
          this.records.set(number, record);
        }
        areasChanged ||= record.role === 'scroll_area' && (record.node?.contentW !== node.contentW || record.node?.contentH !== node.contentH);
        updateElement(this, record, node);
        if (node.askFocus) wantFocus.push(record);
      }
      if (!shapeChanged) continue;
      record.pass = this.pass;
      order.push(record);
    }
    if (shapeChanged) {
      this.sweep(); // first: what goes would else be in the way, and all behind it would move
      for (const { parent, element } of order) this.place(parent ? this.records.get(parent).inside : this.host, element, last);
      for (const { role, control, node } of order) if (role === 'select' && control.value !== node.value) control.value = node.value; // it has its options now
      this.hold();
    }
    if (shapeChanged || areasChanged) this.openScrollAreas();
    if (wantFocus.length) this.focus(wantFocus.at(-1));
    const took = performance.now() - start;
    this.patches++;
    this.spent += took;
    if (took > this.slowest) this.slowest = took;
  }

  // Puts the element behind the one placed before it. What has the focus is never moved (it would lose it): the others are.
  place(parent, element, last) {
    const before = last.get(parent);
    const next = before ? before.nextSibling : parent.firstChild;
    last.set(parent, element);
    if (next === element) return;
    if (element.parentNode === parent && element.contains(document.activeElement)) {
      while ((before ? before.nextSibling : parent.firstChild) !== element)
        parent.append(before ? before.nextSibling : parent.firstChild);
      return;
    }
    parent.insertBefore(element, next);
  }

  sweep() {
    for (const [number, record] of this.records) {
      if (record.pass === this.pass) continue;
      // A live region is announced when its text changes, not when it appears: it stays, empty, for as long as its parent does.
      if (liveRoles.has(record.role) && record.element.isConnected && this.alive(record.parent)) {
        record.inside.replaceChildren();
        for (const name of ['aria-label', 'aria-description']) record.element.removeAttribute(name);
        record.element.classList.add('gone');
        record.name = '';
        continue;
      }
      record.element.remove();
      this.records.delete(number);
    }
  }

  alive(number) { return number === 0 || this.records.get(number)?.pass === this.pass; }

  // While a modal dialog is open everything else is inert, but for what is told meanwhile. When it goes, the focus returns to where it was.
  hold() {
    const open = [...this.records.values()].filter((record) => record.modal && record.pass === this.pass);
    const top = open.at(-1)?.element;
    while (this.modals.length && !this.modals.at(-1).element.isConnected) {
      const { before } = this.modals.pop();
      if (before?.isConnected) queueMicrotask(() => before.focus({ preventScroll: true }));
    }
    for (const { element } of open)
      if (!this.modals.some((modal) => modal.element === element)) this.modals.push({ element, before: this.focused });
    for (const element of this.inerted ?? []) element.inert = false;
    this.inerted = [];
    for (let at = top; at && at !== this.host; at = at.parentElement)
      for (const sibling of at.parentElement.children)
        if (sibling !== at && !liveRoles.has(sibling.dataset.role) && !sibling.dataset.key?.startsWith('toast.')) {
          sibling.inert = true;
          this.inerted.push(sibling);
        }
  }

  // An area that scrolls and holds nothing to stop at is a stop itself, or keys never reach its end (not every browser sees to it).
  openScrollAreas() {
    if (this.plain) return;
    for (const { role, node, element } of this.records.values()) {
      if (role !== 'scroll_area' || !node) continue;
      const scrolls = node.contentH > node.h + 1 || node.contentW > node.w + 1;
      if (scrolls && !element.querySelector('a[href],button,input,select,textarea')) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    }
  }

  get focused() { return this.host.contains(document.activeElement) ? document.activeElement : null; }

  focus(record) {
    const target = record.modal ? record.element.querySelector('input,textarea,select,button,a[href]') ?? record.element
      : record.control;
    if (!target.matches('input,textarea,select,button,a[href]')) target.tabIndex = -1;
    target.focus({ preventScroll: !this.plain });
  }
}
