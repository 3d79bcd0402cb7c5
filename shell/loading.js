// Fetches the program and its files, showing how much has come: the sizes are baked in, as what a server says of a compressed
// file's length is not its size. Words after three seconds, so that a quick start does not flicker.
const french = /^fr/i.test(navigator.language);
const words = french ? { loading: 'Chargement…', slow: 'La connexion est lente, cela avance.' }
  : { loading: 'Loading…', slow: 'The connection is slow, it is getting there.' };

export function fetchAll(early, base) {
  document.documentElement.lang = french ? 'fr' : 'en';
  const bar = document.getElementById('loading-bar'), word = document.getElementById('loading-word');
  const total = early.reduce((sum, file) => sum + file.size, 0);
  let come = 0;
  setTimeout(() => { word.textContent = words.loading; }, 3000);
  setTimeout(() => { word.textContent = words.slow; }, 10000);

  const fetchCounted = async (file) => {
    const response = await fetch(new URL(file.path, base));
    if (!response.ok) throw new Error(`${file.path}: ${response.status}`);
    const counter = new TransformStream({
      transform(chunk, controller) {
        come += chunk.byteLength;
        bar.value = come / total;
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counter), { headers: { 'content-type': response.headers.get('content-type') ?? '' } });
  };
  // Compiled as it comes. A host that does not know application/wasm is no reason to fail.
  const compile = (response) => response.headers.get('content-type').startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response) : response.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
  const compiled = fetchCounted(early.find((file) => file.path === 'app.wasm')).then(compile);
  const held = new Map();
  const loaded = early.filter((file) => file.path !== 'app.wasm').map(async (file) => {
    held.set(file.path, new Uint8Array(await (await fetchCounted(file)).arrayBuffer()));
  });
  return {
    assets: {
      loaded: Promise.all(loaded),
      get: (path) => held.get(path),
    },
    instantiate(imports, done) {
      compiled.then(async (module) => done(await WebAssembly.instantiate(module, imports), module)).catch((reason) => window.osmose.fail(reason));
      return {};
    },
  };
}
