// How people use the page, whatever the browser and whatever the hand: by finger, by keyboard alone, by mouse. Everything is found by
// its role and its name, as the catalogue of strings has it.
import { readFileSync } from 'node:fs';
import { settled } from './harness.mjs';

// The words of a language: say('sharing.distribute_title', { amount: '€5.00' }). Of plural forms the one asked for.
export function words(language) {
  const catalogue = JSON.parse(readFileSync(new URL(`../../assets/strings/${language}.json`, import.meta.url), 'utf8'));
  return (key, values = {}, form = 'other') => {
    const text = catalogue[key]?.[form] ?? catalogue[key];
    if (typeof text !== 'string') throw new Error(`${language}.json has no ${key}`);
    return text.replace(/\{(?:\w+ )?(\w+)\}/g, (whole, name) => values[name] ?? whole);
  };
}

// A name, which may be followed by a unit ("Amount, EUR") or a number ("Contributions (2)").
export const called = (name) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s')}(, .+| \\(\\d+\\))?$`);

class Hand {
  constructor(page) { this.page = page; }
  find(role, name, inside) { return (inside ? this.page.getByRole(inside) : this.page).getByRole(role, { name: called(name) }).first(); }
  sees(role, name) { return this.find(role, name).waitFor(); }
  async type(name, text) {
    const field = this.find('textbox', name);
    await this.reach(field);
    await field.fill(text);
  }
  choose(name, option) { return this.find('combobox', name).selectOption({ label: option }); }
  reads(words) { return this.page.getByText(words).first().waitFor(); }
}

export class Finger extends Hand {
  press(role, name, inside) { return this.find(role, name, inside).tap(); }
  reach(locator) { return locator.tap(); }
}

export class Pointer extends Hand {
  // What has to be scrolled to is pressed once it is there, as a person does.
  async press(role, name, inside) {
    const found = this.find(role, name, inside), before = await found.boundingBox();
    await found.scrollIntoViewIfNeeded();
    const there = await found.boundingBox();
    if (there?.x !== before?.x || there?.y !== before?.y) await settled(this.page);
    await found.click();
  }
  reach(locator) { return locator.click(); }
}

// Tab until it is there, then Enter, or the space bar where one of several is chosen: nothing is touched, nothing is focused by the test.
export class Keyboard extends Hand {
  async press(role, name, inside) {
    await this.reach(this.find(role, name, inside));
    await this.page.keyboard.press(role === 'radio' ? 'Space' : 'Enter');
  }
  async reach(locator) {
    await locator.waitFor();
    for (let i = 0; i < 150; i++) {
      if (await locator.evaluate((element) => element.contains(document.activeElement))) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${locator}`);
  }
}

// Runs in the page of browsers whose driver knows no roles: the element of a role and a name, by the rules that browsers apply to these
// few kinds of elements. Nothing while a dialog makes it inert.
export function elementOf(role, name, inside) {
  const kinds = { button: 'button', link: 'a[href]', textbox: 'input:not([type=checkbox],[type=radio]),textarea', combobox: 'select', radio: 'input[type=radio]', heading: 'h1,h2,h3,h4' };
  const words = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element) => words(element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent);
  const wanted = words(name);
  const is = (found) => found === wanted || found.startsWith(`${wanted}, `) || (found.startsWith(`${wanted} (`) && found.endsWith(')'));
  const scope = inside ? document.querySelector(`[role=${inside}],${inside}`) : document;
  return [...scope?.querySelectorAll(kinds[role]) ?? []].find((element) => is(nameOf(element)) && !element.closest('[inert]')) ?? null;
}

// Runs in the page: whether an element can be pressed at its middle, as it lies still, in view and under nothing.
export function canBePressed(element) {
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect(), place = [x, y, width, height].join();
  const still = element.placeBefore === place;
  element.placeBefore = place;
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return still && (element.closest('label') ?? element).contains(hit);
}

// A mouse and a keyboard, for such a browser: `driver` finds (a function of the page that gives an element), looks at what it found (a
// function of the page and of an element), clicks, types, chooses and gives the page's text.
export class Mouse {
  constructor(driver) { this.driver = driver; }
  async until(said, look) {
    for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
      const found = await look();
      if (found) return found;
    }
    throw new Error(`${said}; the page reads: ${await this.driver.text()}`);
  }
  find(...wanted) { return this.until(`there is no ${wanted.join(' ')}`, () => this.driver.find(elementOf, ...wanted)); }
  async press(...wanted) {
    await this.driver.click(await this.until(`there is no ${wanted.join(' ')} to press`, async () => {
      const found = await this.driver.find(elementOf, ...wanted);
      return found && await this.driver.look(canBePressed, found).catch(() => false) ? found : null; // it may have gone since
    }));
  }
  sees(role, name) { return this.find(role, name); }
  async type(name, text) { await this.driver.type(await this.find('textbox', name), text); }
  async choose(name, option) { await this.driver.choose(await this.find('combobox', name), option); }
  reads(words) { return this.until(`nobody can read ${words}`, async () => (await this.driver.text()).includes(words)); }
}
