// Puts the site together: node cmake/site.mjs --out build/site --version 0.1.0 --esbuild FILE [--minify] --page site --app FOLDER|FILE...
//
// --page folders are copied as they are, --app folders and files make app/. Everything that changes together lies in one folder named
// by its content, app/v-<version>-<hash>/: a page and the files it loads can never be of two versions. Beside it stand the few
// addresses that stay: index.html, start.js, sw.js, the manifest, the icons. The modules become page.js, recover.js and what both use,
// the style sheets page.css: fewer to ask for, and smaller together. Filled in:
//   @VERSION@   the folder's name
//   @PRELOAD@   in index.html: what the page starts with, so that the browser needs not find it one after the other
//   @FILES@     in sw.js: the array of the files that are kept for offline from the start, each with the hash of its content: all but
//               the examples, which are kept once they were opened
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { drawIcons } from './icons.mjs';

const options = { out: '', version: '', esbuild: '', minify: [], page: [], app: [] };
for (let i = 2, name = ''; i < process.argv.length; i++) {
  const word = process.argv[i];
  if (word === '--minify') options.minify.push(word);
  else if (word.startsWith('--')) name = word.slice(2);
  else if (Array.isArray(options[name])) options[name].push(word);
  else options[name] = word;
}
const app = join(options.out, 'app');
const STAYS = ['index.html', 'start.js', 'sw.js', 'manifest.webmanifest', 'icon.svg'];
const LEFT_OUT = /\.(library|pre)\.js$|^\./; // linked into app.js
const EARLY = [/^app\.wasm$/, /^fonts\//]; // fetched before the program runs

const walk = (folder) => !existsSync(folder) ? [] : readdirSync(folder, { withFileTypes: true })
  .flatMap((entry) => entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]).sort();
const slash = (path) => path.split(sep).join('/');

// What there is: path -> bytes.
const files = new Map();
for (const path of options.app) {
  if (!existsSync(path)) continue;
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  for (const file of folder === path ? walk(path) : [path])
    if (!LEFT_OUT.test(basename(file))) files.set(slash(relative(folder, file)), readFileSync(file));
}
const stays = new Map(STAYS.map((name) => [name, files.get(name)]));
for (const name of STAYS) files.delete(name);

// The notices as a page, for browsers that show no Markdown.
if (files.has('third-party.md')) {
  const text = files.get('third-party.md').toString('utf8').replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
  files.delete('third-party.md');
  stays.set('third-party.html', Buffer.from(`<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n` +
    `<title>Third-party software – OsmoseIt</title>\n<style>pre { white-space: pre-wrap; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }</style>\n<pre>${text}</pre>\n</html>\n`));
}

// The scripts and the styles as they are sent.
const esbuild = (input, ...what) => execFileSync(options.esbuild, ['--charset=utf8', '--log-level=warning', ...options.minify, ...what], { input });
const early = [...files].filter(([path]) => EARLY.some((kind) => kind.test(path))).map(([path, bytes]) => ({ path, size: bytes.length }));
files.set('build.js', Buffer.from(`export default ${JSON.stringify(early)};\n`));
const stage = mkdtempSync(join(tmpdir(), 'osmose-site-'));
for (const [path, bytes] of files) {
  if (!/\.(js|css)$/.test(path)) continue;
  writeFileSync(join(stage, path), bytes);
  files.delete(path);
}
esbuild('', ...['page.js', 'recover.js', 'page.css'].map((name) => join(stage, name)), '--bundle', '--splitting', '--format=esm',
  '--external:fonts/*', `--outdir=${join(stage, 'out')}`);
for (const path of walk(join(stage, 'out'))) files.set(basename(path), readFileSync(path));
rmSync(stage, { recursive: true });

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const whole = createHash('sha256');
for (const [path, bytes] of [...stays, ...files]) whole.update(`${path}\0${digest(bytes)}\n`);
const version = `v-${options.version}-${whole.digest('hex').slice(0, 8)}`;

const preload = [...files.keys()].filter((path) => path.endsWith('.js') && path !== 'recover.js').map((path) => `<link rel="modulepreload" href="${version}/${path}">`)
  .concat(early.map(({ path }) => `<link rel="preload" href="${version}/${path}" as="fetch" crossorigin>`)).join('\n');

// The pages that name the version.
const kept = [];
const put = (path, bytes) => {
  mkdirSync(dirname(join(app, path)), { recursive: true });
  writeFileSync(join(app, path), bytes);
  if (path !== 'sw.js' && !path.includes('/examples/')) kept.push([path, digest(bytes)]);
};
rmSync(options.out, { recursive: true, force: true });
mkdirSync(app, { recursive: true });
for (const page of options.page) if (existsSync(page)) cpSync(page, options.out, { recursive: true });
for (const [path, bytes] of files) put(`${version}/${path}`, bytes);
for (const [path, bytes] of drawIcons(stays.get('icon.svg'))) put(`icons/${path}`, bytes);
for (const name of ['start.js', 'manifest.webmanifest', 'third-party.html', 'index.html', 'sw.js'].filter((each) => stays.has(each))) {
  const text = stays.get(name).toString('utf8').replaceAll('@VERSION@', version).replace('@PRELOAD@', preload).replace('@FILES@', () => JSON.stringify(kept));
  put(name, name.endsWith('.js') ? esbuild(text, '--loader=js', '--target=es2017') : text);
}

const report = {};
for (const path of walk(app)) {
  const bytes = readFileSync(path);
  const kind = path.match(/\.(wasm|js|ttf|css|html)$/)?.[1] ?? 'other';
  for (const sum of [report[kind] ??= { raw: 0, gzip: 0 }, report.all ??= { raw: 0, gzip: 0 }]) {
    sum.raw += bytes.length;
    sum.gzip += gzipSync(bytes, { level: 6 }).length;
  }
}
const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;
console.log(`${relative(process.cwd(), options.out) || '.'} ${version}: ` + Object.entries(report)
  .map(([kind, { raw, gzip }]) => `${kind} ${kB(raw)} (gzip ${kB(gzip)})`).join(', '));
