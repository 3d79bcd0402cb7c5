// How the stories tell a decision: proposed, discussed, opened, voted on by each on his own copy, closed.
// Of a decision L the texts are decision.L (its title), decision.L.why, decision.L.says.MEMBER (a note of the discussion) and, for who
// gives a reason, decision.L.no.MEMBER.

// What is proposed, in pairs of words.
const terms = {
  quorum(proposal, percent) { proposal.quorum = Number(percent) * 1000; },
  again(proposal, label) { proposal["called-again"] = this.id("decision", label); },
  option(proposal, key) { proposal.options = [...(proposal.options ?? []), this.text(`option.${key}`)]; },
  adopt(proposal, rule) {
    proposal.effects.push({ action: "rule.adopt", data: { replaces: this.id("rule", "now"), rule: this.rule(rule), date: this.on } });
  },
  count(proposal, label) { proposal.effects.push(settled(this.contribution(label), true)); },
  drop(proposal, label) { proposal.effects.push(settled(this.contribution(label), false)); },
  name(proposal, office) { // MEMBER=ROLE,ROLE...
    const [member, roles] = office.split("=");
    proposal.effects.push({ action: "member.roles", data: { member: this.id("member", member), roles: roles.split(",") } });
  },
};

const settled = ({ id, edit }, counts) => ({ action: "contribution.settle", data: { contribution: id, edit, counts } });

// Something about a decision, by a member who has taken in the copies of those he has to have heard.
async function about(story, member, label, action, fields, heard) {
  for (const other of heard) await story.hear(member, other);
  const entry = await story.act(member, action, { decision: story.id("decision", label), ...fields });
  story.decision(label).writers.add(member);
  return entry;
}

export const decision_verbs = {
  async dispute(member, label) {
    const { id, edit, writer, confirmed_by } = this.contribution(label);
    await this.hear(member, confirmed_by ?? writer);
    await this.act(member, "contribution.dispute", { contribution: id, edit, reason: this.text(`dispute.${label}`) });
    this.contribution(label).disputed_by = member;
  },

  async propose(member, label, method, ...words) {
    const proposal = { title: this.text(`decision.${label}`), text: this.text(`decision.${label}.why`), method, effects: [] };
    for (let i = 0; i < words.length; i += 2) {
      terms[words[i]].call(this, proposal, words[i + 1]);
      const disputed_by = this.contributions.get(words[i + 1])?.disputed_by;
      if (disputed_by) await this.hear(member, disputed_by);
    }
    this.ids.set(`decision ${label}`, await this.act(member, "decision.propose", proposal));
    this.decisions.set(label, { proposal, options: words.filter((_, i) => words[i - 1] === "option"), writers: new Set([member]) });
  },
  async say(member, label) {
    const text = this.text(`decision.${label}.says.${member}`);
    await about(this, member, label, "decision.note", { text }, this.decision(label).writers);
  },
  async open(member, label, closes) { // until the evening of that day
    const decision = this.decision(label);
    await about(this, member, label, "decision.open", { closes: `${closes}T21:00:00Z` }, decision.writers);
    decision.opened_by = member;
  },
  async proxy(member, label, to) {
    await about(this, member, label, "decision.proxy", { to: this.id("member", to) }, [this.decision(label).opened_by]);
  },
  // `by` who holds the proxy of the one voter that is named.
  async vote(label, voice, ...voters) {
    const { opened_by } = this.decision(label);
    for (const voter of voters) {
      const key = `decision.${label}.${voice}.${voter}`;
      const reason = this.texts.has(key) && { reason: this.text(key) };
      await about(this, this.by ?? voter, label, "decision.vote", { voice, ...reason, ...(this.by && { for: this.id("member", voter) }) },
        this.by ? [opened_by, voter] : [opened_by]);
    }
  },
  async rank(label, voter, ...ranks) { // the best first; options of one rank with a comma between them
    const { options, opened_by } = this.decision(label);
    const ranking = ranks.map((rank) => ({ options: rank.split(",").map((key) => options.indexOf(key) + 1) }));
    await about(this, voter, label, "decision.vote", { ranking }, [opened_by]);
  },
  // And everybody learns what came out, which the story says too.
  async close(member, label, outcome) {
    const { proposal, writers } = this.decision(label);
    const entry = await about(this, member, label, "decision.close", {}, writers);
    const device = this.devices.get(member);
    const decided = JSON.parse(await this.run(device, "show", this.copy_of(device), "decisions", "--json"));
    const { state } = decided.find(({ id }) => id === this.id("decision", label));
    if (state !== outcome) throw new Error(`it came out as ${state}`);
    if (state === "adopted" && proposal.effects.some(({ action }) => action === "rule.adopt")) this.ids.set("rule now", entry);
    await this.share();
  },
};
