// The program's exported functions under names of the page, with what goes in copied into its memory. Once one of them breaks,
// nothing more is called: the page says so and offers what is stored.
export function makeProgram(broken) {
  let module = null;
  const call = (name, ...values) => {
    if (!module) return 0;
    try {
      return module[name](...values);
    } catch (reason) {
      if (reason === 'unwind') return 0;
      module = null;
      broken(reason);
      throw reason;
    }
  };
  const text = (value) => module ? module.stringToNewUTF8(value) : 0;
  const bytes = (value) => {
    const at = module._malloc(value.length + 1);
    module.HEAPU8.set(value, at);
    return at;
  };
  return {
    attach(loaded) { module = loaded; },
    frame: () => call('_osmose_frame'),
    work: () => call('_osmose_work'),
    surface: (...size) => call('_osmose_surface', ...size),
    context: (lost) => call('_osmose_context', lost),
    pointer: (kind, x, y, button, touch) => call('_osmose_pointer', kind, x, y, button, touch),
    longPress: (x, y) => call('_osmose_long_press', x, y),
    wheel: (x, y) => call('_osmose_wheel', x, y),
    key: (code, down, ...modifiers) => call('_osmose_key', code, down, ...modifiers),
    text: (typed) => call('_osmose_text', text(typed)),
    releaseKeys: () => call('_osmose_release_keys'),
    mirrorEvent: (kind, number, value, x, y) => call('_osmose_mirror_event', kind, number, text(value), x, y),
    environment: (...state) => call('_osmose_environment', ...state),
    // An answer to a request: status 0 is well, 1 an error whose bytes are its code.
    answer(request, status, value) {
      if (module) call('_osmose_answer', request, status, bytes(value), value.length);
    },
    // News that nobody asked for: kinds in src/platform/web/answers.hpp.
    news(kind, name, value) {
      if (module) call('_osmose_news', kind, text(name), bytes(value), value.length);
    },
  };
}
