// Stories of a cooperation's life, each from its beginning to its end, on one device that three people share: a vote that changes the
// rule, a dispute, a member who leaves, a treasurer's month; and somebody who has a phone and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { browser, open, ready, settled, site } from './harness.mjs';
import { Finger, Pointer, words } from './people.mjs';
import { openExample } from './screens.mjs';
import { steps } from './story.mjs';

const DESKTOP = { viewport: { width: 1440, height: 900 }, locale: 'en-US' };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, locale: 'fr-FR' };
const CAFE = { name: 'The repair café', purpose: 'Nothing is thrown away', holder: 'Ada Okafor' };
const say = words('en');

let served;
before(async () => { served = await site(); });
after(() => served?.close());

// A café of three, and what its people can do there.
async function cafe(t) {
  const chrome = await browser(DESKTOP);
  t.after(() => chrome.close());
  const { page, problems } = await open(chrome.context, served.app);
  const hand = new Pointer(page), people = steps(hand, say, { wide: true });
  await people.found(CAFE);
  for (const name of ['Bela Nagy', 'Chloé Petit']) await people.takeIn(name);
  // Each of them votes at the same keyboard, then the chair closes.
  const decide = async (voices) => {
    for (const [name, voice] of Object.entries(voices)) {
      await people.actAs(name);
      await people.to('decisions');
      await hand.press('radio', say(`decisions.voice.${voice}`));
      await hand.press('button', say('decisions.vote_as', { voice: say(`decisions.voice.${voice}`) }));
      await hand.reads(say('toast.decision.vote'));
    }
    await people.actAs(CAFE.holder);
    await people.to('decisions');
    await hand.press('button', say('decisions.close'));
    await hand.press('button', say('decisions.close'), 'dialog');
  };
  const openVote = async () => {
    await hand.press('button', say('decisions.open'));
    await hand.press('button', say('decisions.open'), 'dialog');
    await settled(page);
  };
  return { page, problems, hand, decide, openVote, ...people };
}

test('a vote changes the rule, and what comes after is shared by it', async (t) => {
  const { page, problems, hand, to, decide, openVote } = await cafe(t);
  await to('rules');
  await hand.press('button', say('rules.change'));
  await settled(page);
  console.log(await page.locator('#mirror').ariaSnapshot());
  await page.screenshot({ path: '/tmp/rules.png' });
  assert.deepEqual(problems, []);
});
