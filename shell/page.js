// Puts the page together: fetches the program with progress, gives it what it needs of the browser, and shows it.
import createOsmose from './app.js';
import build from './build.js';
import { copy } from './clipboard.js';
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

const byId = (id) => document.getElementById(id);

// By choice (?plain, or the setting), where colours are forced, or where there is no WebGL2 to draw with.
function isPlain() {
  if (new URLSearchParams(location.search).has('plain')) return true;
  try {
    if (localStorage.getItem('osmoseit:v1:view') === 'plain') return true;
  } catch { /* no storage, no setting */ }
  if (matchMedia('(forced-colors: active)').matches) return true;
  const probe = document.createElement('canvas').getContext('webgl2');
  probe?.getExtension('WEBGL_lose_context')?.loseContext();
  return probe === null;
}

const CURSORS = ['', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'wait', 'progress', 'not-allowed'];

export async function start() {
  const began = performance.now();
  const plain = isPlain();
  const stage = byId('stage'), canvas = byId('canvas'), host = byId('mirror');
  document.documentElement.classList.toggle('plain', plain);
  const opening = Store.open(); // while the program comes
  const { assets, instantiate } = fetchAll(build, import.meta.url);

  const program = makeProgram((reason) => window.osmose.fail(reason));
  const frames = makeFrames(program);
  const soon = () => frames.soon();
  const mirror = new Mirror(host, program.mirrorEvent, { plain });
  const shell = {
    plain, frames, mirror, shape, copy, assets,
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
  const [store] = await Promise.all([opening, assets.loaded]);
  shell.ports = makePorts(store, program);
  const module = await createOsmose({ shell, canvas, instantiateWasm: instantiate, noInitialRun: true,
    onAbort: (reason) => window.osmose.fail(reason), print: console.log, printErr: console.warn });
  program.attach(module);
  module.callMain([]);
  watchUpdates();
  shell.startedIn = performance.now() - began;
}
