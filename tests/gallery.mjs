// A picture of every screen in a real browser, on desktop and phone, light and dark, in French and English:
// node tests/gallery.mjs [WORD...] writes build/gallery/index.html; words name the screens wanted. Needs build/site (./build-wasm.sh)
// and node_modules (tests/run.sh e2e makes it).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browser, open, settled, site } from './e2e/harness.mjs';
import { goTo, openExample, screensOf } from './e2e/screens.mjs';

const wanted = process.argv.slice(2), folder = 'build/gallery';
mkdirSync(folder, { recursive: true });
const served = await site();
const rows = new Map(); // screen -> its pictures
for (const language of ['fr', 'en'])
  for (const scheme of ['light', 'dark']) {
    const chrome = await browser({ viewport: { width: 1440, height: 900 }, locale: language === 'fr' ? 'fr-FR' : 'en-GB', colorScheme: scheme });
    const { page, problems } = await open(chrome.context, served.app);
    const project = await openExample(page, language);
    const screens = (await screensOf(page, project)).filter(([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
    for (const [device, viewport] of [['desktop', { width: 1440, height: 900 }], ['phone', { width: 390, height: 844 }]]) {
      await page.setViewportSize(viewport);
      await settled(page);
      for (const [name, fragment] of screens) {
        await goTo(page, fragment);
        const file = `${name}-${device}-${language}-${scheme}.png`;
        await page.screenshot({ path: join(folder, file) });
        rows.set(name, [...(rows.get(name) ?? []), file]);
      }
      console.log(`${language} ${scheme} ${device}: ${screens.length} screens`);
    }
    for (const problem of problems) console.error(problem);
    await chrome.close();
  }
served.close();
const figure = (file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy" height="320"></a>`;
writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>OsmoseIt, every screen</title>
<style>body{font:14px sans-serif;margin:24px}div{display:flex;gap:12px;flex-wrap:wrap}img{border:1px solid #ccc}</style>
${[...rows].map(([name, files]) => `<h2>${name}</h2><div>${files.map(figure).join('')}</div>`).join('\n')}\n`);
console.log(`${folder}/index.html`);
