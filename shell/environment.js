// What the system tells of the reader's wishes, and the edges that notches and the on-screen keyboard take.
const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)', '(pointer: coarse)']
  .map((text) => matchMedia(text));

export function watchEnvironment(program) {
  const safe = document.getElementById('safe');
  const report = () => {
    const edge = getComputedStyle(safe);
    const px = (side) => parseFloat(edge[`padding${side}`]) || 0;
    // The keyboard shrinks only the visual viewport (always on iOS): what it covers is kept free at the bottom.
    const covered = visualViewport && visualViewport.scale === 1
      ? Math.max(0, innerHeight - visualViewport.height - visualViewport.offsetTop) : 0;
    program.environment(...queries.map((query) => query.matches), px('Top'), px('Right'), Math.max(px('Bottom'), covered), px('Left'));
  };
  for (const query of queries) query.addEventListener('change', report);
  visualViewport?.addEventListener('resize', report);
  addEventListener('orientationchange', report);
  report();
}

export function showScheme(dark) {
  document.documentElement.dataset.scheme = dark ? 'dark' : 'light';
  document.querySelector('meta[name=theme-color]').content = dark ? '#13110D' : '#F2EBDF';
}
