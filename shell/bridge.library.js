// The functions of src/platform/web/shell.hpp: each hands its values to the page (Module.shell, made in start.js).
// Bytes that go to the program are copied into memory that it frees.
mergeInto(LibraryManager.library, {
  $giveBytes: (bytes) => {
    const at = _malloc(bytes.length || 1);
    HEAPU8.set(bytes, at);
    return at;
  },
  $giveBytes__deps: ['malloc'],
  $takeText: (at, size) => UTF8ToString(at, size),
  $takeText__deps: ['$UTF8ToString'],

  shell_ready: (draws) => Module.shell.ready(draws !== 0),
  shell_plain: () => Module.shell.plain ? 1 : 0,
  shell_is_mac: () => /Mac|iPhone|iPad/.test(navigator.platform) ? 1 : 0,
  shell_request_frame: () => Module.shell.frames.request(),
  shell_request_frame_after: (milliseconds) => Module.shell.frames.after(milliseconds),
  shell_go_on: () => Module.shell.frames.work(),
  shell_cursor: (kind) => Module.shell.cursor(kind),
  shell_mirror: (at, size) => Module.shell.mirror.patch(HEAPU8.subarray(at, at + size)),
  shell_page__deps: ['$UTF8ToString'],
  shell_page: (title, language) => Module.shell.page(UTF8ToString(title), UTF8ToString(language)),
  shell_scheme: (dark) => Module.shell.scheme(dark !== 0),
  shell_shape__deps: ['malloc', '$takeText'],
  shell_shape: (text, size, pixels, bold) => {
    const run = Module.shell.shape(takeText(text, size), pixels, bold !== 0);
    const at = _malloc(16 + run.pixels.length);
    HEAP32.set([run.width, run.height, run.baseline, run.colour ? 1 : 0], at >> 2);
    HEAPU8.set(run.pixels, at + 16);
    return at;
  },
  shell_copy__deps: ['$takeText'],
  shell_copy: (request, text, size) => Module.shell.ports.copy(request, takeText(text, size)),
  // Bytes of a file fetched at the start; their size is written to `size`.
  shell_asset__deps: ['$giveBytes', '$UTF8ToString'],
  shell_asset: (path, size) => {
    const bytes = Module.shell.assets.get(UTF8ToString(path));
    HEAP32[size >> 2] = bytes ? bytes.length : 0;
    return bytes ? giveBytes(bytes) : 0;
  },
  shell_store_read__deps: ['$UTF8ToString'],
  shell_store_read: (request, prefix) => Module.shell.ports.read(request, UTF8ToString(prefix)),
  shell_store_put: (request, at, size) => Module.shell.ports.put(request, HEAPU8.slice(at, at + size)),
  shell_store_remove__deps: ['$UTF8ToString'],
  shell_store_remove: (request, prefix) => Module.shell.ports.remove(request, UTF8ToString(prefix)),
  shell_store_durability: () => Module.shell.ports.durability(),
  shell_store_usage: (request) => Module.shell.ports.usage(request),
  shell_store_persist: (request) => Module.shell.ports.persist(request),
  shell_holds_device: () => Module.shell.ports.holdsDevice() ? 1 : 0,
  shell_take_device: (request) => Module.shell.ports.takeDevice(request),
  shell_read_own__deps: ['$UTF8ToString'],
  shell_read_own: (request, path) => Module.shell.ports.readOwn(request, UTF8ToString(path)),

  shell_save_file__deps: ['$UTF8ToString'],
  shell_save_file: (request, name, type, at, size) => Module.shell.ports.save(request, UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(at, at + size)),
  shell_pick_file__deps: ['$UTF8ToString'],
  shell_pick_file: (request, accept) => Module.shell.ports.pick(request, UTF8ToString(accept)),

  shell_fragment__deps: ['$stringToNewUTF8'],
  shell_fragment: () => stringToNewUTF8(Module.shell.ports.fragment()),
  shell_base__deps: ['$stringToNewUTF8'],
  shell_base: () => stringToNewUTF8(Module.shell.ports.base()),
  shell_go__deps: ['$UTF8ToString'],
  shell_go: (fragment, replace) => Module.shell.ports.go(UTF8ToString(fragment), replace !== 0),

  shell_language__deps: ['$stringToNewUTF8'],
  shell_language: () => stringToNewUTF8(navigator.language || 'en'),
  shell_utc_offset: () => -new Date().getTimezoneOffset(),
  shell_now: () => performance.now(),
});
