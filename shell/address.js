// The fragment is the route: back and forward move through it, and no server sees it.
export const fragment = () => location.hash.slice(1);
export const base = () => location.origin + location.pathname;

export function go(to, replace) {
  const address = `${location.pathname}${location.search}#${to}`;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

export function listenToAddress(changed) {
  // Back and forward; a link or a typed address is both a popstate and a hashchange, so the second is told only if it differs.
  let told = fragment();
  const tell = () => {
    if (fragment() === told) return;
    told = fragment();
    changed(told);
  };
  addEventListener('popstate', tell);
  addEventListener('hashchange', tell);
  return { moved: () => { told = fragment(); } };
}
