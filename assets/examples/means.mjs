// How the stories tell of what is needed, offered and made, and of what is paid and promised.
// Of a result L the text is result.L, of a payment pay.L; the note of a need is named by its whole key.
import { minor, thousandths } from "./amounts.mjs";

// "from DAY", "to DAY", "level 4", "priority 5", "asking 3.00", "mandatory", "note KEY": what may follow.
function terms(words, story) {
  const facts = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === "mandatory") facts.mandatory = true;
    else if (word === "note") facts.note = story.text(words[++i]);
    else if (word === "asking") facts.compensation = minor(words[++i]);
    else if (word === "level" || word === "priority") facts[word] = Number(words[++i]);
    else if (word === "from" || word === "to") facts[word] = words[++i];
    else throw new Error(`${word} says nothing of a need or an offer`);
  }
  return { level: 1, ...facts };
}

export const means_verbs = {
  // need MEMBER SKILL VOLUME UNIT TERM...; offer MEMBER SKILL VOLUME UNIT PACE TERM...
  async need(member, skill, volume, unit, ...words) {
    const { quantity, ...what } = this.measured(volume, unit, skill);
    await this.act(member, "need.state", { ...what, volume: quantity, ...terms(words, this) });
  },
  async offer(member, skill, volume, unit, period, ...words) {
    const { quantity, ...what } = this.measured(volume, unit, skill);
    await this.act(member, "offer.make", { ...what, volume: quantity, period, ...terms(words, this) });
  },
  async cap(member, hours, period) { await this.act(member, "time.cap", { volume: thousandths(hours), period }); },

  // result MEMBER LABEL KIND LICENCE KEEPER CONTRIBUTOR...; without one, all who had contributed
  async result(member, label, kind, licence, keeper, ...contributors) {
    await this.act(member, "result.register", {
      date: this.today, name: this.text(`result.${label}`), kind, licence, keeper: this.id("member", keeper),
      ...(contributors.length && { contributors: contributors.map((each) => this.id("member", each)) }),
    });
  },

  // From the common purse.
  async "pay-out"(member, to, amount, note) {
    await this.act(member, "payment.record", { date: this.today, to: this.id("member", to), amount: minor(amount), note: this.text(`pay.${note}`) });
  },
  async commit(member, amount) { await this.act(member, "member.commitment", { amount: minor(amount) }); },
};
