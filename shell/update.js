// The service worker's page side: an update is offered and never forced under the reader's hands.
const FRENCH = { ready: 'Une nouvelle version est prête.', reload: 'Recharger', later: 'Plus tard' };
const ENGLISH = { ready: 'A new version is ready.', reload: 'Reload', later: 'Later' };
const HOUR = 3_600_000;

function offer(worker) {
  const words = document.documentElement.lang === 'fr' ? FRENCH : ENGLISH; // the program has said which by now
  const notice = document.getElementById('notice');
  notice.textContent = words.ready;
  const button = (text, act) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = text;
    element.addEventListener('click', act);
    notice.append(element);
  };
  button(words.reload, () => {
    // Not before the new worker holds the page, or Safari offers the same update again.
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('skip-waiting');
  });
  button(words.later, () => notice.replaceChildren());
}

export async function watchUpdates() {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
    const watch = (worker) => worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
    });
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    let asked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return;
      asked = Date.now();
      registration.update().catch(() => {});
    });
    await navigator.serviceWorker.ready;
    document.documentElement.dataset.offline = 'ready';
  } catch { /* a browser that forbids it: the app runs, with a network */ }
}
