// Every screen of the app, as a person could come to it: those that the app's own navigation leads to, and what opens on them.
import { settled } from './harness.mjs';
import { words } from './people.mjs';

// An example project, opened from the first page; gives its address.
export async function openExample(page, language, name = 'bakery') {
  const say = words(language);
  await page.getByRole('button', { name: say('welcome.example') }).first().click();
  await page.waitForFunction(() => /^#\/p\/[0-9a-f]{12}\//.test(location.hash));
  await settled(page);
  return page.evaluate(() => location.hash.split('/')[2]);
}

export async function goTo(page, fragment) {
  await page.evaluate((to) => { location.hash = to; }, fragment);
  await page.waitForFunction((to) => location.hash === to, fragment);
  await settled(page);
}

// [name, fragment] of each screen of the project that is open, then of those outside of it. Wants a window with the rail.
export async function screensOf(page, project) {
  const links = await page.getByRole('navigation').getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const inside = [...new Set(links)].filter((href) => href?.startsWith(`#/p/${project}/`));
  const opened = ['members/new', 'members/invite', 'contributions/new', 'sharing/new', 'sharing/cost', 'sharing/share', 'explain/revenue'].map((item) => `#/p/${project}/${item}`);
  const outside = ['#/', '#/create', '#/join', '#/settings', '#/about', '#/gallery', '#/nowhere'];
  return [...inside, ...opened, ...outside].map((fragment) => [fragment.replace(`#/p/${project}/`, '').replace('#/', '').replaceAll('/', '-') || 'projects', fragment]);
}
