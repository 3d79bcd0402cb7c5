// The site as files: whole, small, cacheable, and working below any path.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const site = "build/site";
const files = readdirSync(site, { recursive: true }).map(String).filter((name) => statSync(join(site, name)).isFile());
const text = (name) => readFileSync(join(site, name), "utf8");

// An example is fetched when somebody opens it; its size is that of what it tells.
test("the download is at most 1.4 MB, half an ordinary web page, as hosts that use gzip serve it", () => {
  const app = files.filter((name) => name.startsWith("app/") && !name.includes("/examples/"));
  const bytes = app.reduce((sum, name) => sum + gzipSync(readFileSync(join(site, name))).length, 0);
  assert.ok(bytes <= 1_400_000, `${bytes} bytes in ${app.length} files`);
});

test("everything but the few addresses that stay lies in one folder named by its content", () => {
  const app = files.filter((name) => name.startsWith("app/")).map((name) => name.slice(4));
  const versions = new Set(app.filter((name) => name.startsWith("v-")).map((name) => name.split("/")[0]));
  assert.equal(versions.size, 1);
  assert.match([...versions][0], /^v-\d+\.\d+\.\d+-[0-9a-f]{8}$/);
  for (const name of app.filter((name) => !name.startsWith("v-")))
    assert.match(name, /^(index\.html|third-party\.html|start\.js|sw\.js|manifest\.webmanifest|icons\/icon[\w-]*\.(png|svg))$/);
});

test("nothing was left to fill in", () => {
  for (const name of files.filter((name) => /\.(html|js|css|webmanifest)$/.test(name))) {
    assert.doesNotMatch(text(name), /@(VERSION|FILES)@/, name);
  }
});

test("pages name nothing from another origin's root, and every file that they name is there", () => {
  for (const page of files.filter((name) => name.endsWith(".html"))) {
    for (const [, target] of text(page).matchAll(/\s(?:href|src)="([^"#?]*)[^"]*"/g)) {
      if (target === "" || /^(https?:|mailto:|data:)/.test(target)) continue;
      assert.ok(!target.startsWith("/"), `${page} names ${target}: below a path of a host that is not there`);
      const path = join(site, page, "..", target);
      assert.ok(existsSync(path), `${page} names ${target}, and ${relative(site, path)} is not there`);
    }
  }
});

test("the service worker keeps every file of the app but the examples", { skip: !existsSync(join(site, "app/sw.js")) }, () => {
  const worker = text("app/sw.js");
  for (const name of files.filter((name) => name.startsWith("app/") && name !== "app/sw.js" && !name.includes("/examples/"))) {
    assert.ok(worker.includes(`"${name.slice(4)}"`), `${name} would be missing offline`);
  }
});
