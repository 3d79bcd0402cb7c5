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

class Hand {
  constructor(page) { this.page = page; }
  find(role, name) { return this.page.getByRole(role, { name, exact: true }); }
  async sees(role, name) { await this.find(role, name).first().waitFor(); }
  async type(name, text) {
    const field = this.find('textbox', name);
    await this.reach(field);
    await field.fill(text);
  }
  async choose(name, option) { await this.find('combobox', name).selectOption({ label: option }); }
  async reads() { return this.page.evaluate(() => document.getElementById('mirror')?.innerText ?? document.body.innerText); }
}

export class Finger extends Hand {
  async press(role, name) { await this.find(role, name).first().tap(); }
  reach(locator) { return locator.tap(); }
}

// Tab until it is there, then Enter: nothing is touched, nothing is focused by the test.
export class Keyboard extends Hand {
  async press(role, name) {
    const wanted = this.find(role, name).first();
    await this.reach(wanted);
    await this.page.keyboard.press(role === 'checkbox' || role === 'switch' || role === 'radio' ? 'Space' : 'Enter');
  }
  async reach(locator) {
    await locator.waitFor();
    for (let i = 0; i < 150; i++) {
      if (await locator.evaluate((element) => element.contains(document.activeElement) && document.activeElement !== document.body)) return;
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
