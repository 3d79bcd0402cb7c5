// What people and assistive tools do to the mirror, told to the program: clicks that no pointer made, typing, scrolling, focus.
const ACTIVATE = 0, INPUT = 1, COMMIT = 2, FOCUS = 3, BLUR = 4, SCROLL = 5; // ui::MirrorEvent::Kind

const recordOf = (target) => {
  for (let at = target; at; at = at.parentElement) if (at.mirrored) return at.mirrored;
  return null;
};

export function listen(mirror, pointer, soon) {
  const { host, tell } = mirror;
  const valueOf = (control) => (control.type === 'checkbox' || control.type === 'radio') ? (control.checked ? '1' : '0') : control.value;

  // Enter, Space, a screen reader or speech control click without a pointer; a click that a pointer made was already felt by the
  // program through the picture (pointer.js), and must not act twice.
  host.addEventListener('click', (event) => {
    const record = recordOf(event.target);
    if (!record) return;
    const { role, node, control } = record;
    const anchor = event.target.closest?.('a[href]');
    if (anchor && (anchor.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey)) return; // the browser's
    if (anchor) event.preventDefault();
    if (control.matches('input[type=checkbox],input[type=radio]')) return; // its change tells
    if (control.matches('input,textarea,select') || node.disabled || !node.interactive) return;
    if (!mirror.plain && pointer.made(event)) return;
    tell(ACTIVATE, record.number, '', 0, 0);
    soon();
  });
  host.addEventListener('submit', (event) => event.preventDefault());

  host.addEventListener('compositionstart', (event) => { const record = recordOf(event.target); if (record) record.composing = true; });
  host.addEventListener('compositionend', (event) => { const record = recordOf(event.target); if (record) record.composing = false; });
  host.addEventListener('input', (event) => {
    const record = recordOf(event.target);
    if (!record || event.target !== record.control) return;
    tell(INPUT, record.number, valueOf(record.control), 0, 0);
  });
  host.addEventListener('change', (event) => {
    const record = recordOf(event.target);
    if (!record || event.target !== record.control) return;
    if (record.control.type === 'checkbox' || record.control.type === 'radio') {
      // The box shows what the program says, which is told by its next patch.
      if (!pointer.made(event) || mirror.plain) tell(ACTIVATE, record.number, valueOf(record.control), 0, 0);
      record.control.checked = record.node.checked;
    } else tell(COMMIT, record.number, valueOf(record.control), 0, 0);
    soon();
  });
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    const record = recordOf(event.target);
    if (record?.control === event.target && event.target.matches('input:not([type=checkbox],[type=radio])'))
      tell(COMMIT, record.number, valueOf(record.control), 0, 0);
  });

  host.addEventListener('focusin', (event) => { const record = recordOf(event.target); if (record) tell(FOCUS, record.number, '', 0, 0); });
  host.addEventListener('focusout', (event) => { const record = recordOf(event.target); if (record) tell(BLUR, record.number, '', 0, 0); });

  host.addEventListener('scroll', (event) => {
    const record = event.target.mirrored;
    if (record?.role !== 'scroll_area') {
      // Find-in-page or a focus may push what must not move: the picture would no longer lie under its elements.
      if (event.target.scrollTop || event.target.scrollLeft) event.target.scrollTo(0, 0);
      return;
    }
    const { scrollLeft: x, scrollTop: y } = record.element;
    if (record.quiet && Math.abs(record.quiet[0] - x) < 1 && Math.abs(record.quiet[1] - y) < 1) return;
    record.quiet = null;
    tell(SCROLL, record.number, '', x, y);
  }, { capture: true, passive: true });
}
