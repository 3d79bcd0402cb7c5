// Frames on demand: one requestAnimationFrame when asked for, one timer for the next deadline, work only while there is some; nothing else runs.
export function makeFrames(program) {
  let asked = 0, timer = 0, due = Infinity, working = false;
  const turn = new MessageChannel();
  turn.port1.onmessage = () => {
    working = program.work();
    if (working) {
      frames.after(100); // shows how far it is
      turn.port2.postMessage(null);
    } else frames.request();
  };
  const frames = {
    drawn: 0,
    request() {
      if (asked) return;
      asked = requestAnimationFrame(() => {
        asked = 0;
        frames.draw();
      });
    },
    after(milliseconds) {
      const at = performance.now() + milliseconds;
      if (at >= due) return;
      clearTimeout(timer);
      due = at;
      timer = setTimeout(() => {
        due = Infinity;
        frames.request();
      }, milliseconds);
    },
    // In pieces between the frames: the page has its events meanwhile.
    work() {
      if (working) return;
      working = true;
      turn.port2.postMessage(null);
    },
    draw() {
      frames.drawn++;
      return program.frame();
    },
    // Carries out what is waiting at once, inside the event that caused it: copying, saving and choosing a file need the gesture.
    soon() {
      for (let i = 0; i < 5 && frames.draw(); i++);
    },
  };
  return frames;
}
