// How people use the page, whatever the browser and whatever the hand: by finger, by keyboard alone, by mouse. Everything is found by
// its role and its name, as the catalogue of strings has it.
import { readFileSync } from 'node:fs';

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

// Tab until it is there, then Enter: nothing is touched, nothing is focused by the test.
export class Keyboard extends Hand {
  async press(role, name, inside) {
    await this.reach(this.find(role, name, inside));
    await this.page.keyboard.press('Enter');
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

// Runs in the page of browsers whose driver knows no roles: the element of a role and a name, by the same rules that browsers apply to
// these few kinds of elements.
export function elementOf(role, name) {
  const kinds = { button: 'button,[role=button]', link: 'a[href]', textbox: 'input,textarea', combobox: 'select', heading: 'h1,h2,h3,h4', radio: '[role=radio],input[type=radio]',
    switch: '[role=switch]', listitem: 'li', status: '[role=status]' };
  const named = (element) => (element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent || '').trim();
  return [...document.querySelectorAll(kinds[role])].find((element) => named(element) === name && !element.closest('[inert]') && !element.closest('.gone')) ?? null;
}
