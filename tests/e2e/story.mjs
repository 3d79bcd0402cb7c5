// The whole of a small cooperation, as two people live it on one device: founded, joined, contributed to, confirmed, voted on, paid,
// shared and explained. Each step is one that a person takes, found by the words that he reads.
export const STORIES = {
  fr: { name: 'Le fournil d’à côté', purpose: 'Du pain pour la rue', holder: 'Nadia Benali', first: 'Nadia', other: 'Thomas Lefèvre', note: 'Fournées de l’été', hours: '12',
        revenue: '1 000,01', total: '1\u202f000,01\u00a0€', thanks: 'Marché', question: 'Ouvrir aussi le dimanche ?' },
  en: { name: 'The seed library', purpose: 'Seeds for the street', holder: 'Wanjiru Kamau', first: 'Wanjiru', other: 'Tomás Reyes', note: 'Catalogue of the spring', hours: '12',
        revenue: '1000.01', total: '€1,000.01', thanks: 'Fair', question: 'Open on Sundays too?' },
};

// What people do, each as one sentence: `hand` as in people.mjs; `say` the words of its language; `wide`: the rail is there.
export function steps(hand, say, { wide }) {
  const to = async (screen) => {
    if (wide) return hand.press('link', say(`nav.${screen}`));
    await hand.press('link', say(screen === 'members' ? 'nav.short_overview' : `nav.${screen}`));
    if (screen === 'members') await hand.press('link', say('nav.members'));
  };
  return {
    to,
    // By answering the questions.
    async found({ name, purpose, holder }) {
      await hand.press('link', say('welcome.create'));
      await hand.type(say('create.name_label'), name);
      await hand.type(say('create.purpose_label'), purpose);
      await hand.press('button', say('action.continue'));
      await hand.type(say('create.person_label'), holder);
      for (const question of ['currency', 'rule', 'before', 'review']) {
        await hand.press('button', say('action.continue'));
        await hand.sees('heading', say(`create.${question}`));
      }
      await hand.press('button', say('create.done'));
      await hand.sees('heading', name);
    },
    async takeIn(name) {
      await to('members');
      await hand.sees('heading', say('nav.members')); // the overview has such a button too
      await hand.press('button', say('members.add'));
      await hand.type(say('members.name_label'), name);
      await hand.press('button', say('members.add_done'));
      await hand.sees('button', name);
    },
    // On a device that several share.
    async actAs(name) {
      await to('members');
      await hand.choose(say('members.act_as_label'), name);
    },
    async work(name, hours, note) {
      await to('contributions');
      await hand.press('button', say('contributions.add'));
      await hand.type(say('contributions.duration'), hours);
      await hand.type(say('contributions.note'), note);
      await hand.press('button', say('contributions.save'));
      await hand.sees('button', `${name}, ${note}`);
    },
    async confirm() {
      await to('contributions');
      await hand.press('button', say('contributions.confirm'));
    },
    async propose(question) {
      await to('decisions');
      await hand.press('button', say('decisions.propose'));
      await hand.type(say('decisions.title_label'), question);
      await hand.press('button', say('decisions.propose_done'));
    },
    async openVote() {
      await hand.press('button', say('decisions.open'));
      await hand.press('button', say('decisions.open'), 'dialog');
    },
    async vote(voice) {
      const words = say(`decisions.voice.${voice}`);
      await hand.press('radio', words);
      await hand.press('button', say('decisions.vote_as', { voice: words }));
      await hand.reads(say('toast.decision.vote'));
    },
    async revenue(amount, from) {
      await to('sharing');
      await hand.press('button', say('revenue.add'));
      await hand.type(say('revenue.amount'), amount);
      await hand.type(say('revenue.from'), from);
      await hand.press('button', say('revenue.save'));
    },
    async share(total) {
      await hand.press('button', say(wide ? 'sharing.distribute' : 'sharing.distribute_short'));
      await hand.sees('heading', say('sharing.distribute_title', { amount: total }));
      await hand.press('button', say('sharing.distribute'), 'dialog');
    },
  };
}

export async function live(hand, say, story, { wide, saved = async () => {} }) {
  const { to, found, takeIn, actAs, work, confirm, propose, openVote, vote, revenue, share } = steps(hand, say, { wide });
  await found(story);
  await takeIn(story.other);

  // A contribution is recorded, and the other one confirms it.
  await work(story.holder, story.hours, story.note);
  await actAs(story.other);
  await confirm();
  await actAs(story.holder);

  // What concerns all is put to the vote.
  await propose(story.question);
  await openVote();
  await vote('yes');

  // Money comes in and is shared.
  await revenue(story.revenue, story.thanks);
  await share(story.total);
  await saved();

  // And everybody can see why, down to what came in and to what was brought.
  const explained = async (words) => {
    await hand.sees('heading', say('explain.title_figure', { amount: story.total }));
    await hand.reads(words);
  };
  await hand.press('link', say('sharing.explain_all'));
  await hand.press('link', say('explain.revenue'));
  await explained(story.thanks);
  await to('sharing');
  await hand.press('button', say('people.name_you', { name: story.holder }));
  await explained(story.note);
}
