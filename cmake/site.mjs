// Puts the site together: node cmake/site.mjs --out build/site --version 0.1.0 --page site --app FOLDER|FILE...
//
// --page folders are copied as they are, --app folders and files make app/. In app/ every file but pages, the manifest and
// the service worker gets a name with the hash of its content (start.js becomes start.1a2b3c4d.js), and every mention of
// its name in the other text files follows, so that a cache may keep it for ever and old and new never mix. Filled in:
//   "@OSMOSE_VERSION@"  the version, with a hash of the whole app
//   "@OSMOSE_FILES@"    in JS: the array of all files of the app but the service worker, to be kept for offline
//   "@OSMOSE_SIZES@"    in JS and pages: the bytes of each of them, unpacked, for the bar that shows the progress
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const options = { out: "", version: "", page: [], app: [] };
for (let i = 2, list = null; i < process.argv.length; i++) {
  const word = process.argv[i];
  if (!word.startsWith("--")) Array.isArray(options[list]) ? options[list].push(word) : (options[list] = word);
  else list = word.slice(2);
}

// ---- what there is
const isText = (name) => /\.(html|js|css|json|webmanifest|svg|txt|md)$/.test(name);
const keepsName = (name) => /\.(html|webmanifest)$/.test(name) || name === "sw.js";
const files = new Map(); // name in app/ -> content
function take(path, name) {
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path).sort()) {
      if (!/^\.|\.library\.js$|\.pre\.js$/.test(entry)) take(join(path, entry), name ? `${name}/${entry}` : entry);
    }
  } else {
    files.set(name, isText(name) ? readFileSync(path, "utf8") : readFileSync(path));
  }
}
for (const path of options.app) {
  if (existsSync(path)) take(path, statSync(path).isDirectory() ? "" : basename(path));
}

// ---- names with hashes: a file's mentions are settled before it is hashed itself
const hash = (content) => createHash("sha256").update(content).digest("hex").slice(0, 8);
const finalNames = new Map();
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const mention = (name) => new RegExp(`(?<![\\w.-])${escape(name)}(?![\\w-]|\\.\\w)`, "g");
function settle(name, trail = []) {
  if (finalNames.has(name)) return finalNames.get(name);
  if (trail.includes(name)) throw new Error(`these files mention each other in a circle: ${[...trail, name].join(" -> ")}`);
  let content = files.get(name);
  if (isText(name)) {
    for (const other of files.keys()) {
      // a name is said from app/ (fonts/a.ttf) or from the same folder (./a.js)
      const said = dirname(other) === dirname(name) ? basename(other) : other;
      if (other === name || keepsName(other) || !mention(said).test(content)) continue;
      const settled = settle(other, [...trail, name]);
      content = content.replace(mention(said), said === other ? settled : basename(settled));
    }
    files.set(name, content);
  }
  const dot = name.lastIndexOf(".");
  finalNames.set(name, keepsName(name) ? name : `${name.slice(0, dot)}.${hash(content)}${name.slice(dot)}`);
  return finalNames.get(name);
}
for (const name of files.keys()) settle(name);

// ---- what only the whole can say
const kept = [...files.keys()].filter((name) => name !== "sw.js").sort();
const version = `${options.version}-${hash(kept.map((name) => finalNames.get(name) + hash(files.get(name))).join())}`;
const sizes = Object.fromEntries(kept.map((name) => [finalNames.get(name), Buffer.byteLength(files.get(name))]));
const asAttribute = (value) => JSON.stringify(value).replace(/&/g, "&amp;").replace(/"/g, "&quot;");
for (const [name, content] of files) {
  if (!isText(name) || !content.includes("@OSMOSE_")) continue;
  const page = name.endsWith(".html");
  const fill = (word, value) => (text) => text.replaceAll(`"@OSMOSE_${word}@"`, () => (page ? `"${asAttribute(value)}"` : JSON.stringify(value)))
    .replaceAll(`'@OSMOSE_${word}@'`, () => (page ? `"${asAttribute(value)}"` : JSON.stringify(value)));
  let filled = fill("FILES", kept.map((kept) => finalNames.get(kept)))(fill("SIZES", sizes)(content));
  filled = filled.replaceAll("@OSMOSE_VERSION@", version);
  if (!keepsName(name) && filled !== content) throw new Error(`${name} has a hash in its name: it cannot hold what is only known after it`);
  files.set(name, filled);
}

// ---- out with it
rmSync(options.out, { recursive: true, force: true });
for (const path of options.page) if (existsSync(path)) cpSync(path, options.out, { recursive: true });
const report = {};
for (const [name, content] of files) {
  const path = join(options.out, "app", finalNames.get(name));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const kind = name.match(/\.(wasm|js|ttf|css|html)$/)?.[1] ?? "other";
  report[kind] ??= { raw: 0, gzip: 0 };
  for (const sum of [report[kind], (report.all ??= { raw: 0, gzip: 0 })]) {
    sum.raw += Buffer.byteLength(content);
    sum.gzip += gzipSync(content, { level: 6 }).length;
  }
}
const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
console.log(`${relative(process.cwd(), options.out) || "."} ${version}: ` + Object.entries(report)
  .map(([kind, { raw, gzip }]) => `${kind} ${kB(raw)} (gzip ${kB(gzip)})`).join(", "));
