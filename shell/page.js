// Puts the page together: fetches the program with progress, gives it what it needs of the browser, and shows it.
import createOsmose from './app.js';
import early from './build.js';
import { showScheme, watchEnvironment } from './environment.js';
import { makeFrames } from './frames.js';
import { shape } from './glyphs.js';
import { listenToKeys } from './keyboard.js';
import { listen } from './mirror-events.js';
import { Mirror } from './mirror.js';
import { listenToPointer } from './pointer.js';
import { makeProgram } from './program.js';
import { plainSurface, watchSurface } from './surface.js';
import { fetchAll } from './loading.js';
import { makePorts } from './ports.js';
import { Store } from './store.js';
import { watchUpdates } from './update.js';

export { Store }; // for the tests of storage alone

const byId = (id) => document.getElementById(id);

// By choice (?plain, or the setting), or where colours are forced.
function wantsPlain(store) {
  if (new URLSearchParams(location.search).has('plain') || matchMedia('(forced-colors: active)').matches) return true;
  try {
    return JSON.parse(store.local?.get('settings')?.value ?? '{}').plain_view === true;
  } catch {
    return false; // settings that cannot be read are the usual ones, as in the program
  }
}

// The context that SDL finds again when it asks for one, of the size that the page has: starting the browser's drawing takes about as
// long as the program takes to come, and so does every change of size before the first picture.
function makeContext(canvas) {
  canvas.width = Math.round(innerWidth * devicePixelRatio);
  canvas.height = Math.round(innerHeight * devicePixelRatio);
  return canvas.getContext('webgl2', { alpha: false, depth: false, stencil: false, antialias: false });
}

const CURSORS = ['', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'wait', 'progress', 'not-allowed'];

export async function start() {
  const began = performance.now();
  const stage = byId('stage'), canvas = byId('canvas'), host = byId('mirror');
  const store = new Store(); // it opens while the program comes
  const { assets, instantiate } = fetchAll(early, import.meta.url);
  const plain = wantsPlain(store) || makeContext(canvas) === null;
  document.documentElement.classList.toggle('plain', plain);

  const program = makeProgram((reason) => window.osmose.fail(reason));
  const frames = makeFrames(program);
  const soon = () => frames.soon();
  const mirror = new Mirror(host, program.mirrorEvent, { plain });
  const shell = {
    plain, frames, mirror, shape, assets,
    scheme: showScheme,
    cursor: (kind) => { canvas.style.cursor = CURSORS[kind] ?? ''; },
    page(title, language) {
      document.title = title;
      document.documentElement.lang = language;
    },
    ready(draws) {
      if (!draws && !plain) {
        // SDL found no context although there is one to be had: show the mirror instead of nothing.
        mirror.plain = shell.plain = true;
        document.documentElement.classList.add('plain');
      }
      stage.hidden = false;
      if (mirror.plain) plainSurface(program, frames);
      else watchSurface(canvas, program, frames);
      const pointer = mirror.plain ? { made: () => false } : listenToPointer(stage, program, soon);
      listen(mirror, pointer, soon);
      listenToKeys(program, soon);
      watchEnvironment(program);
      requestAnimationFrame(() => {
        byId('loading').remove();
        window.osmose.started();
        performance.mark('osmose-first-frame');
      });
    },
  };
  window.osmose.shell = shell; // for tests and the curious: frames drawn, patches made
  await assets.loaded;
  shell.ports = makePorts(store, program);
  const module = await createOsmose({ shell, canvas, instantiateWasm: instantiate, noInitialRun: true,
    onAbort: (reason) => window.osmose.fail(reason), print: console.log, printErr: console.warn });
  program.attach(module);
  module.callMain([]);
  watchUpdates();
  shell.startedIn = performance.now() - began;
}
