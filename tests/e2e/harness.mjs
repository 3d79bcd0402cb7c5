// What the browser tests share: the site served below a path, browsers started as people have them, and the problems that a page must
// not have (errors, refused by its own policy). Things are found by role and name, as a reader finds them.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../cmake/serve.mjs';

export const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--force-renderer-accessibility'],
};

// What people have before them.
export const DESKTOP = { viewport: { width: 1440, height: 900 }, locale: 'en-US' };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, locale: 'fr-FR' };

// The site on a port of its own, so that each test file has an origin, and with it a storage, of its own.
export async function site(folder = 'build/site') {
  const server = await serve(folder);
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    app: `${origin}/app/`,
    origin,
    // With the network cut nothing answers any more.
    cut: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

// A browser with its own profile on the disk; `close` ends it, `kill` ends its processes at once as a crash or a power cut does.
export async function browser({ viewport = { width: 1280, height: 800 }, profile = mkdtempSync(join(tmpdir(), 'osmose-')), ...rest } = {}) {
  const context = await chromium.launchPersistentContext(profile, { ...CHROMIUM, viewport, locale: 'en-US', ...rest });
  context.setDefaultTimeout(30_000); // a busy machine is no fault of the page
  return {
    context, profile,
    async close() {
      await context.close().catch(() => {});
      rmSync(profile, { recursive: true, force: true });
    },
    async kill() {
      for (const pid of processesOf(profile)) try { process.kill(pid, 'SIGKILL'); } catch { /* gone already */ }
      await context.close().catch(() => {});
    },
  };
}

// The ids of the processes that were started on this profile.
function processesOf(profile) {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1 << 24 }).split('\n');
  return lines.filter((line) => line.includes(profile)).map((line) => Number(line.trim().split(' ')[0])).filter((pid) => pid !== process.pid);
}

// Everything that a page may not do: throw, print an error, break its own policy, ask for something that is not there.
export function watch(page) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.stack ?? error}`));
  page.on('console', (message) => { if (message.type() === 'error') problems.push(`console: ${message.text()}`); });
  page.on('response', (response) => { if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`); });
  return problems;
}

export async function open(context, address) {
  const page = await context.newPage();
  const problems = watch(page);
  await page.goto(address);
  await ready(page);
  return { page, problems };
}

// The first frame is drawn and the page rests.
export async function ready(page) {
  await page.waitForFunction(() => globalThis.osmose?.shell?.startedIn > 0 && !document.getElementById('loading'), null, { timeout: 60_000 });
  await settled(page);
}

// Nothing more is drawn: what was asked for is drawn in the browser's next picture, however late that comes on a busy machine.
export async function settled(page) {
  await page.evaluate(async () => {
    const picture = () => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    for (let seen = -1; seen !== osmose.shell.frames.drawn;) {
      seen = osmose.shell.frames.drawn;
      await picture();
      await new Promise((done) => { setTimeout(done, 120); });
      await picture();
    }
  });
}

// What Chromium's accessibility tree finds at the middle of an element: what a finger of touch exploration would.
export async function hitTest(page, locator) {
  const box = await locator.boundingBox();
  const session = await page.context().newCDPSession(page);
  const { backendNodeId } = await session.send('DOM.getNodeForLocation', {
    x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2), includeUserAgentShadowDOM: false });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { backendNodeId, fetchRelatives: false });
  await session.detach();
  return { role: nodes[0].role?.value, name: nodes[0].name?.value };
}

// Types as an input method does: the text grows while it is composed, then it is committed.
export async function compose(page, steps, committed) {
  const session = await page.context().newCDPSession(page);
  for (const step of steps)
    await session.send('Input.imeSetComposition', { text: step, selectionStart: step.length, selectionEnd: step.length });
  await session.send('Input.insertText', { text: committed });
  await session.detach();
}

// A display for browsers that draw no WebGL without one.
export async function display() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((done, failed) => {
    server.stdio[3].once('data', (text) => done(String(text).trim())); // a free one, once it answers
    server.once('exit', () => failed(new Error('Xvfb has ended')));
    server.once('error', failed);
  });
  return { name: `:${number}`, close: () => server.kill() };
}
