// Keys that are the program's own. Everything else stays with the browser and the mirror: Tab, find, zoom, reload, history,
// clipboard, and every key inside a field but the few below.
const NAMED = ['Escape', 'Enter', ' ', 'Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown',
  'Delete', 'Backspace', '/', 'F2']; // the order of named_keys in src/platform/web/input.cpp
export const mac = /Mac|iPhone|iPad/.test(navigator.platform);
// With Ctrl, or Cmd on a Mac; the page's own meaning of them is taken away.
const OWN_CHORDS = new Set(['k', 's', 'z', 'y']);

// With Alt a Mac's letters are others (Alt+L is "¬"): then the key itself counts.
const letterOf = (event) => (event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key);
const codeOf = (key) => {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase().charCodeAt(0);
  const index = NAMED.indexOf(key);
  return index < 0 ? 0 : 256 + index;
};

function isOwn(event) {
  const chord = mac ? event.metaKey : event.ctrlKey;
  const field = event.target.matches?.('input:not([type=checkbox],[type=radio]),textarea,select');
  if (chord && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === 'enter') return true;
    if (!OWN_CHORDS.has(key)) return false;
    return !(field && (key === 'z' || key === 'y')); // undo of what is being typed is the field's
  }
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) return false; // back and forward
  if (event.key === 'Escape') return true;
  if (field) {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return event.target.inputMode === 'search'; // through what was found
    return event.key === 'Enter' && event.target.matches('input');
  }
  if (event.key === 'Tab') return false;
  if (event.key === 'Enter' || event.key === ' ') return !event.target.matches?.('button,a[href],input');
  if (event.key.startsWith('Arrow') && event.target.matches?.('input[type=radio]')) return false;
  return event.key.length === 1 || NAMED.includes(event.key);
}

export function listenToKeys(program, soon) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || !isOwn(event)) return;
    const code = codeOf(letterOf(event));
    if (code) program.key(code, true, event.ctrlKey, event.shiftKey, event.altKey, event.metaKey);
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) program.text(event.key);
    if (event.ctrlKey || event.metaKey || (event.target.inputMode === 'search' && event.key.startsWith('Arrow'))) event.preventDefault();
    if (code) soon();
  });
  document.addEventListener('keyup', (event) => {
    if (event.key === 'Meta' || event.key === 'Control') program.releaseKeys();
    const code = codeOf(letterOf(event));
    if (code) program.key(code, false, event.ctrlKey, event.shiftKey, event.altKey, event.metaKey);
  });
  window.addEventListener('blur', () => program.releaseKeys());
}
