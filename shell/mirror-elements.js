// One element for each role: native elements rather than ARIA wherever HTML has one. Each is laid over its picture;
// in the plain view it stands in normal flow instead and mirror.css makes it visible.

import { mac } from './keyboard.js';

// In the order of ui::Role.
const ROLES = ['root', 'banner', 'navigation', 'main', 'complementary', 'region', 'dialog', 'group', 'list', 'list_item',
  'table', 'row', 'column_header', 'row_header', 'cell',
  'heading', 'text', 'strong', 'link', 'button', 'tab_list', 'tab', 'checkbox', 'radio', 'switch_',
  'text_field', 'text_area', 'number_field', 'date_field', 'select', 'option',
  'image', 'progress', 'status', 'alert', 'scroll_area'];

const TAGS = {
  banner: 'header', navigation: 'nav', main: 'main', complementary: 'aside', region: 'section', list: 'ul', list_item: 'li',
  table: 'table', row: 'tr', column_header: 'th', row_header: 'th', cell: 'td', text: 'span', strong: 'strong', link: 'a',
  button: 'button', tab: 'button', progress: 'progress', option: 'option',
};
// Roles that HTML has no element for, or that an element laid out by hand would lose.
const ARIA = {
  dialog: 'dialog', group: 'group', table: 'table', row: 'row', column_header: 'columnheader', row_header: 'rowheader',
  cell: 'cell', list: 'list', list_item: 'listitem', tab_list: 'tablist', tab: 'tab', image: 'img',
  status: 'status', alert: 'alert',
};
const FIELDS = new Set(['text_field', 'text_area', 'number_field', 'date_field', 'select']);
const TICKS = new Set(['checkbox', 'radio', 'switch_']);
const CONTAINERS = new Set(['root', 'banner', 'navigation', 'main', 'complementary', 'region', 'dialog', 'group', 'list',
  'table', 'tab_list', 'scroll_area', 'image']);
// As ARIA names keys.
const shortcutOf = (keys) => keys.replaceAll('Ctrl', mac ? 'Meta' : 'Control');
export const liveRoles = new Set(['status', 'alert']);

const make = (tag, className) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  return element;
};

function makeField(record, role, number) {
  record.element = make('div', 'field');
  record.control = make(role === 'text_area' ? 'textarea' : role === 'select' ? 'select' : 'input');
  if (role === 'date_field') record.control.type = 'date';
  record.control.id = `f${number}`;
  record.label = make('label');
  record.label.htmlFor = record.control.id;
  record.hint = make('span', 'hint');
  record.hint.id = `h${number}`;
  record.problem = make('span', 'problem');
  record.problem.id = `e${number}`;
  record.problem.setAttribute('aria-live', 'polite');
  record.element.append(record.label, record.control, record.hint, record.problem);
  record.inside = record.control; // a select holds its options
}

function makeTick(record, role) {
  record.element = make('label', 'tick');
  record.control = make('input');
  record.control.type = role === 'radio' ? 'radio' : 'checkbox';
  if (role === 'switch_') record.control.setAttribute('role', 'switch');
  record.label = make('span');
  record.element.append(record.control, record.label);
  record.inside = record.element;
}

export function makeElement(mirror, number, parent, node) {
  const role = ROLES[node.role];
  const record = { number, role, node: null, modal: false, name: '', pass: 0, parent };
  if (FIELDS.has(role)) makeField(record, role, number);
  else if (TICKS.has(role)) makeTick(record, role);
  else {
    const tag = role === 'heading' ? `h${Math.min(Math.max(node.level, 1), 6)}` : TAGS[role] ?? 'div';
    record.element = record.control = record.inside = make(tag);
    if (tag === 'button') record.element.type = 'button';
    if (ARIA[role]) record.element.setAttribute('role', ARIA[role]);
  }
  if (role === 'scroll_area' && !mirror.plain) {
    record.sizer = make('div', 'sizer');
    record.element.append(record.sizer);
  }
  record.element.dataset.role = role;
  record.control.mirrored = record;
  if (record.label) record.label.mirrored = record;
  record.element.mirrored = record;
  return record;
}

function attribute(element, name, value) {
  if (value === null || value === '' || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? 'true' : String(value));
}

// The text of a leaf: for a live region set a moment after it appeared, or nobody hears it.
function setText(mirror, record, text) {
  if (record.name === text) return;
  record.name = text;
  const target = record.label ?? record.element;
  if (liveRoles.has(record.role)) setTimeout(() => { if (record.name === text) target.textContent = text; }, record.node ? 0 : 60);
  else target.textContent = text;
}

function setPlace(record, node, was) {
  const style = record.element.style;
  // Not by a transform: the accessibility tree would learn of its move with the next layout only.
  if (!was || was.x !== node.x || was.y !== node.y) style.left = `${node.x}px`, style.top = `${node.y}px`;
  if (!was || was.w !== node.w) style.width = `${node.w}px`;
  if (!was || was.h !== node.h) style.height = `${node.h}px`;
  if (!was || was.radius !== node.radius) style.setProperty('--radius', `${node.radius}px`);
  if (!was || was.fontSize !== node.fontSize) style.fontSize = node.fontSize ? `${node.fontSize}px` : '';
  if (!was || was.weight !== node.weight) style.fontWeight = node.weight === 400 ? '' : node.weight;
  if (!was || was.weight !== node.weight || was.fontSize !== node.fontSize)
    style.fontFamily = node.weight >= 600 && node.fontSize >= 18 ? '"Inter Display", Inter, sans-serif' : ''; // as src/ui/theme does
  if (!was || was.alignEnd !== node.alignEnd) style.textAlign = node.alignEnd ? 'end' : '';
  if (record.sizer && (!was || was.contentW !== node.contentW || was.contentH !== node.contentH)) {
    record.sizer.style.width = `${Math.max(node.contentW, node.w)}px`;
    record.sizer.style.height = `${Math.max(node.contentH, node.h)}px`;
  }
  placeText(record, node);
}

// Lays the letters of the name, or of a field's value, over the drawn ones.
function placeText(record, node) {
  if (node.hasChildren && record.role !== 'select') return;
  const height = node.lineHeight || node.th || node.h;
  if (record.role in TAGS || record.role === 'heading') {
    const style = record.element.style;
    style.lineHeight = `${height}px`;
    style.paddingLeft = node.tw ? `${node.tx}px` : '';
    style.paddingTop = node.tw ? `${node.ty}px` : '';
    style.whiteSpace = node.lineHeight ? 'pre-wrap' : 'pre';
  } else if (record.label) {
    const style = record.label.style;
    style.transform = `translate(${node.tx}px,${node.ty}px)`;
    style.width = node.tw ? `${node.tw}px` : '1px'; // a label that is drawn nowhere is still there for the ear
    style.height = style.lineHeight = `${node.th || 1}px`;
  }
  if (FIELDS.has(record.role)) {
    const style = record.control.style;
    const left = node.cw ? node.cx : 12;
    style.paddingLeft = `${left}px`;
    style.paddingRight = `${node.cw ? Math.max(0, node.w - node.cx - node.cw) : 12}px`;
    if (record.role === 'text_area') {
      style.paddingTop = node.cw ? `${node.cy}px` : '8px';
      style.lineHeight = node.lineHeight ? `${node.lineHeight}px` : '';
    }
    const below = `translate(0,${node.h}px)`;
    record.hint.style.transform = record.problem.style.transform = below;
  }
}

function setField(record, node, was) {
  const control = record.control;
  // What is being typed is never written over: the page has it first (and an input method would lose its composition).
  if ((!was || was.value !== node.value) && control.value !== node.value && !record.composing) control.value = node.value;
  if (record.role !== 'select' && record.role !== 'date_field') {
    attribute(control, 'inputmode', node.inputMode || (record.role === 'number_field' ? 'decimal' : ''));
    attribute(control, 'placeholder', node.placeholder);
    attribute(control, 'autocomplete', node.autocomplete || 'off');
  }
  record.hint.textContent = node.description;
  record.problem.textContent = node.error;
  attribute(control, 'aria-invalid', node.error !== '');
  attribute(control, 'aria-describedby', [node.description && record.hint.id, node.error && record.problem.id].filter(Boolean).join(' '));
}

function setStates(mirror, record, node) {
  const { control, role } = record;
  if ('disabled' in control) control.disabled = node.disabled;
  else attribute(control, 'aria-disabled', node.disabled);
  if (TICKS.has(role)) {
    control.checked = node.checked;
    if (role === 'radio') control.name = `r${record.parent}`;
  }
  if (role === 'tab' || role === 'row') attribute(control, 'aria-selected', role === 'tab' ? String(node.selected) : node.selected);
  if (role === 'button' && (node.checked || record.toggles)) {
    record.toggles = true;
    control.setAttribute('aria-pressed', String(node.checked));
  }
  attribute(control, 'aria-current', node.current ? (role === 'link' ? 'page' : 'true') : '');
  attribute(control, 'aria-haspopup', node.hasPopup);
  if (node.hasPopup || node.expanded || record.expands) {
    record.expands = true;
    control.setAttribute('aria-expanded', String(node.expanded));
  }
  attribute(control, 'aria-keyshortcuts', shortcutOf(node.shortcut));
  record.modal = node.modal;
  attribute(record.element, 'aria-modal', node.modal);
}

function setTable(record, node) {
  const element = record.element;
  if (record.role === 'table') {
    attribute(element, 'aria-rowcount', node.rows >= 0 ? node.rows : '');
    attribute(element, 'aria-colcount', node.columns >= 0 ? node.columns : '');
  } else if (record.role === 'row') {
    attribute(element, 'aria-rowindex', node.row >= 0 ? node.row + 1 : '');
  } else {
    attribute(element, 'aria-colindex', node.column >= 0 ? node.column + 1 : '');
    if (record.role === 'column_header')
      attribute(element, 'aria-sort', node.sort > 0 ? 'ascending' : node.sort < 0 ? 'descending' : '');
  }
}

export function updateElement(mirror, record, node) {
  const was = record.node;
  const { element, control, role } = record;
  element.dataset.key = node.key;
  element.classList.toggle('leaf', !node.hasChildren && !CONTAINERS.has(role));
  element.classList.toggle('drags', node.drags);
  element.classList.remove('gone');
  if (role === 'option') {
    element.value = node.key;
    if (element.textContent !== node.name) element.textContent = node.name;
    record.node = node;
    return;
  }
  if (!record.label && (node.hasChildren || CONTAINERS.has(role))) attribute(element, 'aria-label', node.name);
  else if (role === 'progress') {
    element.max = 100;
    element.value = Number(node.value) || 0;
    attribute(element, 'aria-label', node.name);
  } else setText(mirror, record, node.name);
  if (FIELDS.has(role)) setField(record, node, was);
  else attribute(element, 'aria-description', node.description);
  if (role === 'link') {
    attribute(element, 'href', node.href);
    const leaves = node.href !== '' && !node.href.startsWith('#');
    attribute(element, 'target', leaves ? '_blank' : '');
    attribute(element, 'rel', leaves ? 'noopener' : '');
  }
  if (role === 'heading') element.tabIndex = -1;
  setStates(mirror, record, node);
  if (role === 'table' || role === 'row' || role.endsWith('header') || role === 'cell') setTable(record, node);
  if (!mirror.plain) {
    setPlace(record, node, was);
    if (role === 'scroll_area' && was?.scrollSerial !== node.scrollSerial && node.scrollSerial > 0) {
      record.quiet = [node.scrollX, node.scrollY];
      // A new area has its height only once its content is in place.
      queueMicrotask(() => element.scrollTo({ left: node.scrollX, top: node.scrollY, behavior: 'instant' }));
    }
  }
  record.node = node;
}
