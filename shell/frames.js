// Frames on demand: one requestAnimationFrame when asked for, one timer for the next deadline, nothing else that runs.
export function makeFrames(program) {
  let asked = 0, timer = 0, due = Infinity;
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
    draw() {
      frames.drawn++;
      return program.frame();
    },
    // Carries out what is waiting at once, inside the event that caused it: copying, saving and choosing a file need the gesture.
    soon() {
      for (let turn = 0; turn < 5 && frames.draw(); turn++);
    },
  };
  return frames;
}
