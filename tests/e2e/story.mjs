// The whole of a small cooperation, as two people live it on one device and then on others: founded, joined, contributed to, confirmed,
// paid, shared, explained. Each step is one that a person takes, with the words that he reads.

// `hand` as in people.mjs; `say` the words of its language.
export async function found(hand, say, { name, purpose, person }) {
  await hand.press('link', say('welcome.create'));
  await hand.sees('heading', say('create.title'));
  await hand.type(say('create.name_label'), name);
  await hand.type(say('create.purpose_label'), purpose);
  await hand.press('button', say('action.continue'));
  await hand.type(say('create.person_label'), person);
  await hand.press('button', say('action.continue'));
  await hand.sees('heading', say('create.currency'));
  await hand.press('button', say('action.continue'));
  await hand.sees('heading', say('create.rule'));
  await hand.press('button', say('action.continue'));
  await hand.sees('heading', say('create.before'));
  await hand.press('button', say('action.continue'));
  await hand.sees('heading', say('create.review'));
  await hand.press('button', say('create.done'));
  await hand.sees('heading', name);
}

export async function takeIn(hand, say, person) {
  await hand.go('members');
  await hand.press('button', say('members.add'));
  await hand.type(say('members.name_label'), person);
  await hand.press('button', say('members.add_done'));
}

export async function contribute(hand, say, hours, note) {
  await hand.go('contributions');
  await hand.press('button', say('contributions.add'));
  await hand.type(say('quantity.time'), hours);
  await hand.type(say('contributions.note'), note);
  await hand.press('button', say('contributions.save'));
}
