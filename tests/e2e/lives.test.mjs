// Stories of a cooperation's life, each from its beginning to its end: at a keyboard that three people share, a vote that changes the
// rule, a dispute, a member who leaves, a treasurer's month; and somebody who has a phone and nothing else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, DESKTOP, open, PHONE, settled, site } from './harness.mjs';
import { Finger, Pointer, words } from './people.mjs';
import { steps } from './story.mjs';

const ADA = 'Ada Okafor', BELA = 'Bela Nagy', CHLOE = 'Chloé Petit';
const CAFE = { name: 'The repair café', purpose: 'Nothing is thrown away', holder: ADA };
const say = words('en');

let served;
before(async () => { served = await site(); });
after(() => served?.close());

// The café, founded by Ada, who took in the two others; and what its people can do there.
async function cafe(t) {
  const chrome = await browser(DESKTOP);
  t.after(() => chrome.close());
  await chrome.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, problems } = await open(chrome.context, served.app);
  const hand = new Pointer(page), people = steps(hand, say, { wide: true });
  await people.found(CAFE);
  await people.takeIn(BELA);
  await people.takeIn(CHLOE);
  // By who is at the keyboard; then another one sits down and confirms it.
  const workConfirmedBy = async (other, ...work) => {
    await people.work(...work);
    await people.actAs(other);
    await people.confirm();
  };
  // The proposal in view is opened to the vote, each casts his, and the one who opened it closes.
  const decide = async (chair, voices) => {
    await people.openVote();
    for (const [name, voice] of Object.entries(voices)) {
      await people.actAs(name);
      await people.to('decisions');
      await people.vote(voice);
    }
    await people.actAs(chair);
    await people.to('decisions');
    await hand.press('button', say('decisions.close')); // all have voted: nothing to ask
    await settled(page);
  };
  // What the members' parts of the last distribution are, by name.
  const part = (name, amount) => page.getByRole('button', { name: new RegExp(`^${name}.*${amount.replace('.', '\\.')}`) }).first().waitFor();
  const to = async (where) => { await people.to(where); await settled(page); }; // nothing of the screen before is pressed any more
  return { page, problems, hand, workConfirmedBy, decide, part, ...people, to };
}

test('a vote changes the rule, and what comes after is shared by it', async (t) => {
  const { problems, hand, to, workConfirmedBy, decide, revenue, share, part } = await cafe(t);
  await workConfirmedBy(BELA, ADA, '10', 'Saturday at the workbench');
  await workConfirmedBy(ADA, BELA, '5', 'Sorting the screws');
  await to('rules');
  await hand.press('button', say('rules.change'));
  await hand.press('radio', say('preset.equal'));
  await hand.press('button', say('rules.propose'));
  await hand.type(say('decisions.title_label'), 'The same for each of us');
  await hand.press('button', say('decisions.propose_done'));
  await decide(ADA, { [BELA]: 'yes', [CHLOE]: 'yes', [ADA]: 'no' });
  await hand.reads(say('decisions.state.adopted'));
  await to('rules');
  await hand.reads(/Rule 2, in force/);
  await revenue('300', 'Donations');
  await share('€300.00');
  for (const name of [ADA, BELA]) await part(name, '€150.00'); // by the rule before: €200.00 and €100.00
  assert.deepEqual(problems, []);
});

test('a dispute: what is in doubt is held, a decision ends it, and the next sharing puts it right', async (t) => {
  const { problems, hand, workConfirmedBy, actAs, decide, revenue, share, part } = await cafe(t);
  await workConfirmedBy(BELA, ADA, '10', 'Saturday at the workbench');
  await workConfirmedBy(CHLOE, BELA, '10', 'Sorting the screws');
  await hand.press('button', `${BELA}, Sorting the screws`);
  await hand.press('button', say('contributions.dispute'));
  await hand.type(say('contributions.dispute_reason'), 'It was five hours, I was there');
  await hand.press('button', say('contributions.dispute_do'));
  await actAs(ADA);
  await revenue('300', 'Donations');
  await share('€300.00');
  await part(ADA, '€150.00');
  await hand.reads(say('sharing.held'));
  await hand.press('button', say('sharing.held_decide'));
  await hand.press('radio', say('contributions.settle_counts_not'));
  await hand.press('button', say('proposal.propose'), 'dialog');
  await hand.press('button', say('decisions.propose_done'));
  await decide(ADA, { [ADA]: 'yes', [CHLOE]: 'yes', [BELA]: 'no' });
  await hand.reads(say('decisions.state.adopted'));
  await revenue('60', 'Cake');
  await share('€210.00'); // what was held comes back
  await part(ADA, '€210.00');
  assert.deepEqual(problems, []);
});

test('a member leaves: what was brought goes on counting, and is paid', async (t) => {
  const { page, problems, hand, to, workConfirmedBy, actAs, revenue, share, part } = await cafe(t);
  await actAs(CHLOE);
  await workConfirmedBy(ADA, CHLOE, '10', 'Saturday at the workbench');
  await actAs(CHLOE);
  await hand.press('button', CHLOE, 'main');
  await hand.press('button', say('members.more_actions'));
  await hand.press('button', say('members.leave'));
  await hand.press('button', say('members.leave'), 'dialog');
  await hand.press('button', say('action.close'));
  await actAs(ADA);
  await revenue('300', 'Donations');
  await share('€300.00');
  await part(CHLOE, '€300.00');
  await to('accounts');
  await page.getByRole('checkbox', { name: new RegExp(`^Paid: .* to ${CHLOE}`) }).first().click();
  await hand.reads(/^1 paid of/);
  assert.deepEqual(problems, []);
});

test('a treasurer’s month: a cost, what came in, shared and paid to the last cent', async (t) => {
  const { page, problems, hand, to, workConfirmedBy, revenue, share, part } = await cafe(t);
  await workConfirmedBy(BELA, ADA, '10', 'Saturday at the workbench');
  await workConfirmedBy(ADA, BELA, '5', 'Sorting the screws');
  await to('sharing');
  await hand.press('button', say('cost.add'));
  await hand.type(say('cost.amount'), '80');
  await hand.type(say('cost.note'), 'Rent of the hall');
  await hand.press('button', say('cost.save'));
  await revenue('500', 'Donations');
  await revenue('30', 'Cake');
  await share('€530.00');
  await part(ADA, '€300.00');
  await part(BELA, '€150.00');
  await to('accounts');
  for (const name of [ADA, BELA]) await page.getByRole('checkbox', { name: new RegExp(`^Paid: .* to ${name}`) }).first().click();
  await settled(page);
  await hand.reads(/^2 paid of/);
  assert.deepEqual(problems, []);
});

test('with a phone and nothing else: invited by a link, asks to join by a link, is taken in, and contributes', async (t) => {
  const { page, problems, hand, to } = await cafe(t);
  const phone = await browser(PHONE);
  t.after(() => phone.close());
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // What a button puts on the clipboard: a link, which the other one opens.
  const copied = async (where, press) => {
    await where.evaluate(() => navigator.clipboard.writeText(''));
    await press();
    await where.waitForFunction(async () => (await navigator.clipboard.readText()).includes('#p1='));
    return where.evaluate(() => navigator.clipboard.readText());
  };
  const opened = async (where, link) => {
    await where.goto(link); // the page that is open already, with another fragment
    await where.waitForFunction(() => location.hash.startsWith('#/incoming'));
    await settled(where);
  };
  const invited = async () => {
    await to('members');
    await hand.press('button', say('members.invite'));
    return copied(page, () => hand.press('button', say('members.invite_link_short'), 'dialog'));
  };

  const dis = words('fr');
  const { page: screen, problems: worse } = await open(phone.context, await invited());
  const finger = new Finger(screen), dina = steps(finger, dis, { wide: false });
  await finger.type(dis('create.person_label'), 'Dina Haddad');
  await finger.press('button', dis('incoming.join_send'));
  await dina.to('members');
  const request = await copied(screen, () => finger.press('button', dis('exchange.copy_link')));

  await opened(page, request);
  await hand.press('button', say('incoming.take', {}, 'one'));
  await to('members');
  await hand.press('button', say('members.admit', { name: 'Dina' }));
  await opened(screen, await invited());
  await finger.press('button', dis('incoming.take', { count: '1' }, 'one'));
  await dina.work('Dina Haddad', '3', 'Fermeture éclair recousue');
  assert.deepEqual([problems, worse], [[], []]);
});
