// Pointer events of the one element that holds canvas and mirror, as Dear ImGui's mouse. Native behaviour stays native:
// focus, text selection, scrolling by finger or wheel (the mirror's scroll areas), pinch and page zoom are the browser's.
const MOVE = 0, DOWN = 1, UP = 2, CANCEL = 3, LEAVE = 4;
const LONG_PRESS = 500, SLOP = 8;

export function listenToPointer(stage, program, soon) {
  let pressed = null; // { id, x, y, touch, timer, target, button }
  let lastUp = { target: null, time: 0, touch: false };
  const buttons = [0, 2, 1]; // DOM: left, middle, right; Dear ImGui: left, right, middle
  const leavesPage = (event) => {
    const anchor = event.target.closest?.('a[href]');
    return anchor && (anchor.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1);
  };
  const forget = () => {
    if (pressed) clearTimeout(pressed.timer);
    pressed = null;
  };

  stage.addEventListener('pointermove', (event) => {
    if (!event.isPrimary) return;
    const touch = event.pointerType === 'touch';
    if (touch && !pressed) return;
    if (pressed?.timer && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SLOP) {
      clearTimeout(pressed.timer);
      pressed.timer = 0;
    }
    program.pointer(MOVE, event.clientX, event.clientY, 0, touch);
  });

  stage.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button > 2 || leavesPage(event)) return;
    const touch = event.pointerType === 'touch';
    forget();
    pressed = { id: event.pointerId, x: event.clientX, y: event.clientY, touch, timer: 0, target: event.target, button: buttons[event.button] };
    program.pointer(DOWN, event.clientX, event.clientY, pressed.button, touch);
    if (event.target.matches('select')) {
      // Its list swallows the release.
      program.pointer(UP, event.clientX, event.clientY, pressed.button, touch);
      forget();
    } else if (touch && !event.target.closest?.('.drags')) { // a handle is held before it is dragged
      pressed.timer = setTimeout(() => {
        const { x, y, target } = pressed;
        forget();
        lastUp = { target, time: Infinity, touch }; // a click that still follows is felt already
        program.longPress(x, y);
      }, LONG_PRESS);
    }
  });

  // On the window, as a drag may end outside.
  window.addEventListener('pointerup', (event) => {
    if (!pressed || event.pointerId !== pressed.id) return;
    const { button, touch, target } = pressed;
    forget();
    lastUp = { target, time: event.timeStamp, touch };
    if (touch && target.closest?.(':disabled, [aria-disabled=true]')) return program.longPress(event.clientX, event.clientY); // says why not
    program.pointer(UP, event.clientX, event.clientY, button, touch);
    soon(); // within the gesture, so that what follows may copy, save or open a file chooser
  });
  window.addEventListener('pointercancel', (event) => {
    if (!pressed || event.pointerId !== pressed.id) return;
    const { button, touch } = pressed;
    forget();
    program.pointer(CANCEL, event.clientX, event.clientY, button, touch);
  });
  stage.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch' && !pressed) program.pointer(LEAVE, 0, 0, 0, false);
  });

  stage.addEventListener('wheel', (event) => {
    if (event.ctrlKey || event.metaKey) return; // the browser's zoom
    if (event.target.closest?.('[data-role=scroll_area]')) return; // scrolls natively, mirror-events.js follows
    const unit = event.deltaMode === 1 ? 1 / 3 : event.deltaMode === 2 ? 8 : 1 / 100;
    program.wheel(-event.deltaX * unit, -event.deltaY * unit);
  }, { passive: true });

  // A long press on a control shows its tooltip, as a tap on a disabled one does, not the browser's menu for links; on text and fields the menu stays.
  stage.addEventListener('contextmenu', (event) => {
    if (event.pointerType === 'touch' && event.target.closest?.('button,a,label')) event.preventDefault();
  });

  window.addEventListener('keydown', () => { lastUp = { target: null, time: 0, touch: false }; }, true);

  const just = (event) => lastUp.target !== null && event.timeStamp - lastUp.time < 350;
  const touches = (target) => lastUp.target === target || lastUp.target.contains(target) || target.contains(lastUp.target) ||
    target.labels?.[0]?.contains(lastUp.target);

  // After a tap, when no pointer is down any more, the browser sends a mouse's events to whatever lies there by then. Where the page has
  // changed under the finger this is something that nobody touched: it gets no focus, and is not ticked. A mouse's own press is never such.
  for (const type of ['mousedown', 'click'])
    stage.addEventListener(type, (event) => { if (!pressed && event.detail && lastUp.touch && just(event) && !touches(event.target)) event.preventDefault(); });

  return {
    // Whether this click or change follows from a pointer that the program has already felt. A click may by now reach another element
    // than the one that was pressed: what the press did may have put it there.
    made: (event) => just(event) && (event.type === 'click' ? event.detail !== 0 : touches(event.target)),
  };
}
