// Keeps the app for the time without a network: one cache per version, filled whole or not at all. An update waits until the reader
// asks for it (update.js). The version before stays one version longer, for pages that still run it.
const VERSION = '@VERSION@';
const FILES = @FILES@; // [path, hash of the content]
const PREFIX = 'osmoseit-app-';
const CACHE = PREFIX + VERSION;
const LIST = './.files'; // in each cache: what it holds and since when

const cacheNames = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));
async function listOf(name) {
  const kept = await (await caches.open(name)).match(LIST);
  return kept ? kept.json() : { at: 0, files: [] };
}

async function install() {
  const known = new Map(); // hash -> [cache, path], so that an unchanged file is not fetched again
  for (const name of await cacheNames())
    if (name !== CACHE) for (const [path, hash] of (await listOf(name)).files) known.set(hash, [name, path]);
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map(async ([path, hash]) => {
      const old = known.get(hash);
      const response = old && await (await caches.open(old[0])).match(old[1]) || await fetch(path, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(path, response);
    }));
    await cache.put(LIST, new Response(JSON.stringify({ at: Date.now(), files: FILES })));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function activate() {
  const others = await Promise.all((await cacheNames()).filter((name) => name !== CACHE)
    .map(async (name) => ({ name, at: (await listOf(name)).at })));
  others.sort((a, b) => b.at - a.at);
  await Promise.all(others.slice(1).map(({ name }) => caches.delete(name)));
  await self.clients.claim();
}

async function kept(request) {
  const found = await (await caches.open(CACHE)).match(request);
  return found ?? caches.match(request);
}

// An example is kept once it was opened.
async function fetched(request) {
  const response = await fetch(request);
  if (response.ok && request.url.includes('/examples/')) await (await caches.open(CACHE)).put(request, response.clone());
  return response;
}

// The network's page if it comes in time and is ours (and not the sign-in page of a café), else the kept one.
async function page(request) {
  const stored = await (await caches.open(CACHE)).match('index.html');
  try {
    const fetched = await fetch(request, { signal: stored ? AbortSignal.timeout(3000) : undefined });
    if (!stored) return fetched;
    if (fetched.ok && (await fetched.clone().text()).includes('name="osmose-version"')) return fetched;
  } catch { /* no network */ }
  return stored ?? Response.error();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => { if (event.data === 'skip-waiting') self.skipWaiting(); });
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else event.respondWith(kept(request).then((found) => found ?? fetched(request)));
});
