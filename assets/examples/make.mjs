// Tells the stories beside it to the command line, which makes the example projects of them.
//
// A story is a list of days: each statement is one thing that a person does, on his own device, on his own copy of the project.
// Copies meet as people do: who confirms something has first taken in the copy of who wrote it, and `share` brings everybody's
// together. So the examples hold real merges; and they come out byte for byte the same, since devices, salts and instants follow
// from the story's name and days. Texts are called by keys: STORY.fr.txt and STORY.en.txt say what stands in the file.
import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { minor, money, thousandths } from "./amounts.mjs";
import { decision_verbs } from "./decisions.mjs";
import { means_verbs } from "./means.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const own_units = new Set(["hour", "day", "km", "kg", "piece", "use", "flat", "person"]);

class Story {
  constructor(name, language, osmoseit) {
    Object.assign(this, { name, osmoseit });
    this.copies = mkdtempSync(join(tmpdir(), `osmoseit-${name}-`));
    this.texts = new Map(lines(`${name}.${language}.txt`).map(({ text }) => text.split(/ = (.*)/s, 2)));
    this.said = new Set(); // the keys of the texts that were used
    this.ids = new Map(); // "member nadia", "revenue market-may", "decision way-back", "rule now": the entry that made it
    this.contributions = new Map(); // by label: its facts, its last edit, who wrote that
    this.decisions = new Map(); // by label: what is proposed, who opened it, who wrote something about it
    this.devices = new Map(); // by member: the device that he writes on
    this.versions = new Map(); // by device: how often its copy changed
    this.heard = new Map(); // "device other": the version that it took in
  }

  async tell(out) {
    try {
      await this.tell_days();
      copyFileSync(this.copy_of(this.holder), out);
    } finally {
      rmSync(this.copies, { recursive: true });
    }
  }
  async tell_days() {
    for (const { text, number } of lines(`${this.name}.story`)) {
      const [, day, statement] = text.match(/^(\d{4}-\d\d-\d\d)?\s+(.*)$/) ?? [];
      if (day) this.begin(day);
      try {
        await this.do(statement);
      } catch (error) {
        throw new Error(`${this.name}.story:${number}: ${text.trim()}: ${error.message}`);
      }
    }
    await this.share();
    for (const key of this.texts.keys()) if (!this.said.has(key)) throw new Error(`${this.name}.story: nobody says the text ${key}`);
  }

  // What follows is written on this day, a few minutes apart.
  begin(day) {
    const [, month, date] = day.split("-").map(Number);
    this.today = day;
    this.minutes = (7 + (month * 3 + date * 7) % 12) * 60 + date % 9 * 4;
  }
  instant() {
    const at = Date.parse(this.today) + this.minutes * 60_000;
    this.minutes += 4;
    return new Date(at).toISOString().replace(".000", "");
  }

  // VERB WORD... [by MEMBER] [on DATE]: who enters it, where that is not who did it; when it was, where that is not today.
  do(statement) {
    const [, verb, words, by, on] = statement.match(/^(\S+) ?(.*?)(?: by (\S+))?(?: on (\S+))?$/);
    const told = verbs[verb];
    if (!told) throw new Error(`nobody here knows how to ${verb}`);
    this.by = by;
    this.on = on ?? this.today;
    return told.apply(this, words.split(" ").filter(Boolean));
  }

  text(key) {
    if (!this.texts.has(key)) throw new Error(`there is no text ${key}`);
    this.said.add(key);
    return this.texts.get(key);
  }
  id(kind, name) {
    if (!this.ids.has(`${kind} ${name}`)) throw new Error(`there is no ${kind} ${name}`);
    return this.ids.get(`${kind} ${name}`);
  }
  contribution(label) {
    if (!this.contributions.has(label)) throw new Error(`there is no contribution ${label}`);
    return this.contributions.get(label);
  }
  decision(label) {
    if (!this.decisions.has(label)) throw new Error(`there is no decision ${label}`);
    return this.decisions.get(label);
  }
  copy_of(device) { return join(this.copies, `${device}.json`); }
  changed(device) { this.versions.set(device, (this.versions.get(device) ?? 0) + 1); }

  run(device, ...words) {
    const input = typeof words.at(-1) === "object" ? JSON.stringify(words.pop()) : "";
    const env = { ...process.env, OSMOSEIT_SEED: `${this.name}-${device}` };
    return new Promise((done, failed) => {
      const child = execFile(this.osmoseit, words, { env, maxBuffer: 64 << 20 }, (error, out, complaint) =>
        error ? failed(new Error(complaint.trim() || error.message)) : done(out.trim()));
      child.stdin.on("error", () => {}); // it may end before it reads
      child.stdin.end(input);
    });
  }

  // Appends an action on the device of a member and returns its entry's id.
  async act(member, action, fields) {
    const device = this.devices.get(member);
    const entry = await this.run(device, "do", this.copy_of(device), "-", "--instant", this.instant(),
      ...(this.ids.has(`member ${member}`) ? ["--as", this.id("member", member)] : []), { action, ...fields });
    this.changed(device);
    return entry;
  }

  // A member takes in the copy of another one.
  async hear(member, other) {
    const [device, from] = [this.devices.get(member), this.devices.get(other)];
    const version = this.versions.get(from);
    if (device === from || this.heard.get(`${device} ${from}`) === version) return;
    const merged = join(this.copies, "merged.json");
    await this.run(device, "merge", this.copy_of(device), this.copy_of(from), "-o", merged);
    renameSync(merged, this.copy_of(device));
    this.heard.set(`${device} ${from}`, version);
    this.changed(device);
  }

  // Everybody's copies become one.
  async share() {
    const devices = [...this.versions.keys()];
    const merged = join(this.copies, "merged.json");
    await this.run(devices[0], "merge", ...devices.map((device) => this.copy_of(device)), "-o", merged);
    for (const device of devices) {
      copyFileSync(merged, this.copy_of(device));
      this.changed(device);
    }
  }

  // What somebody brings; its label is the key of its note.
  async contribute(label, member, kind, fields) {
    const writer = this.by ?? member;
    const facts = { member: this.id("member", member), date: this.on, kind, ...fields, note: this.text(label) };
    const edit = await this.act(writer, "contribution.record", facts);
    this.contributions.set(label, { id: edit, edit, writer, facts });
  }
  measured(quantity, unit, skill) {
    return {
      quantity: thousandths(quantity),
      unit: own_units.has(unit) ? unit : this.text(`unit.${unit}`),
      ...(skill && { skill: this.text(`skill.${skill}`) }),
    };
  }

  // {key} in a rule is a text of the story.
  rule(name) {
    const fill = (_, value) => (typeof value === "string" ? value.replace(/\{([a-z.-]+)\}/, (_, key) => this.text(key)) : value);
    return JSON.parse(readFileSync(join(here, `${name}.rule`), "utf8"), fill);
  }

  async opinion(member, label, fields) {
    const { id, edit, writer } = this.contribution(label);
    await this.hear(member, writer);
    await this.act(member, "contribution.confirm", { contribution: id, edit, ...fields });
    this.contribution(label).confirmed_by = member;
  }
}

const verbs = {
  // Members.
  async found(member, currency, rule) { // a preset's name, or that of a .rule beside the story
    this.holder = member;
    this.devices.set(member, member);
    const own = join(this.copies, "rule.json");
    if (existsSync(join(here, `${rule}.rule`))) writeFileSync(own, JSON.stringify(this.rule(rule)));
    const entry = await this.run(member, "new", this.copy_of(member), "--name", this.text("project"), "--purpose", this.text("purpose"),
      "--currency", currency, "--holder", this.text(`name.${member}`), "--rule", existsSync(own) ? `@${own}` : rule, "--date", this.today,
      "--instant", this.instant());
    this.changed(member);
    this.ids.set(`member ${member}`, entry);
    this.ids.set("rule now", entry);
  },
  // On a device of his own, with the holder's copy; or on that of another member.
  async ask(member) {
    const writer = this.by ?? member;
    if (writer === member) {
      copyFileSync(this.copy_of(this.holder), this.copy_of(member));
      this.versions.set(member, 0);
    }
    this.devices.set(member, this.devices.get(writer) ?? member);
    const request = await this.act(writer, "member.request",
      { name: this.text(`name.${member}`), offers: [this.text(`offers.${member}`)], date: this.today });
    this.ids.set(`member ${member}`, request);
  },
  async join(member, roles) {
    await verbs.ask.call(this, member);
    await this.hear(this.holder, member);
    await this.act(this.holder, "member.admit", { request: this.id("member", member), roles: roles.split(","), date: this.today });
    await this.hear(member, this.holder);
  },
  // On the device of another member, too, from now on.
  async tie(member, other) {
    const { entries } = JSON.parse(readFileSync(this.copy_of(this.devices.get(other)), "utf8"));
    await this.act(member, "device.tie", { device: entries.find(({ id }) => id === this.id("member", other)).device });
  },
  async leave(member) { await this.act(member, "member.leave", { date: this.today }); },

  // What they bring.
  work(label, member, hours, skill) { return this.contribute(label, member, "time", this.measured(hours, "hour", skill)); },
  lend(label, member, quantity, unit, skill) { return this.contribute(label, member, "use", this.measured(quantity, unit, skill)); },
  give(label, member, quantity, unit, skill) { return this.contribute(label, member, "goods", this.measured(quantity, unit, skill)); },
  idea(label, member) { return this.contribute(label, member, "idea", this.measured("1", "flat")); },
  refer(label, member, persons) { return this.contribute(label, member, "referral", this.measured(persons, "person")); },
  pay(label, member, ...amount) { return this.contribute(label, member, "money", money(...amount)); },
  advance(label, member, ...amount) { return this.contribute(label, member, "expense", money(...amount)); },

  async confirm(member, ...labels) {
    for (const label of labels) await this.opinion(member, label);
  },
  estimate(member, label, points) { return this.opinion(member, label, { estimate: minor(points) }); },
  async "change-quantity"(member, label, quantity) {
    const contribution = this.contribution(label);
    await this.hear(member, contribution.confirmed_by ?? contribution.writer);
    contribution.facts.quantity = thousandths(quantity);
    contribution.edit = await this.act(member, "contribution.edit", { contribution: contribution.id, ...contribution.facts });
    contribution.writer = member;
  },
  async withdraw(member, label) {
    const { id, writer } = this.contribution(label);
    await this.hear(member, writer);
    await this.act(member, "contribution.withdraw", { contribution: id });
  },

  // Decisions, and the disputes that they end.
  ...decision_verbs,
  // What is needed, offered and made.
  ...means_verbs,

  // Money and sharing.
  async revenue(member, label, kind, ...amount) {
    const entry = await this.act(member, "revenue.record",
      { date: this.today, kind, ...money(...amount), from: this.text(`from.${label}`), note: this.text(label) });
    this.ids.set(`revenue ${label}`, entry);
  },
  async cost(member, label, amount) {
    const entry = await this.act(member, "cost.record", { date: this.today, ...money(amount), note: this.text(label) });
    this.ids.set(`cost ${label}`, entry);
  },
  async undo(member, label) { await this.act(member, "revert", { entry: this.id("cost", label) }); },
  async distribute(member, ...labels) {
    const device = this.devices.get(member);
    await this.run(device, "distribute", this.copy_of(device), ...labels.flatMap((label) => ["--revenue", this.id("revenue", label)]),
      "--date", this.today, "--as", this.id("member", member), "--instant", this.instant());
    this.changed(device);
    await this.share();
  },
  share() { return this.share(); },

  // Of a member's device: it is copied as it is; later it goes on from that copy, as after a disk that failed.
  backup(member) { copyFileSync(this.copy_of(this.devices.get(member)), this.copy_of(`backup-${member}`)); },
  restore(member) {
    const device = this.devices.get(member);
    copyFileSync(this.copy_of(`backup-${member}`), this.copy_of(device));
    for (const heard of this.heard.keys()) if (heard.startsWith(`${device} `)) this.heard.delete(heard);
    this.changed(device);
  },
};

// The lines of a file that say something.
function lines(file) {
  return readFileSync(join(here, file), "utf8").split("\n")
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim() && !text.startsWith("#"));
}

const [program, folder = here, ...wanted] = process.argv.slice(2);
if (!program) {
  console.error("usage: make.sh OSMOSEIT [FOLDER [EXAMPLE...]]");
  process.exit(2);
}
const all = ["bakery", "software", "film"].flatMap((name) => ["fr", "en"].map((language) => `${name}.${language}`));
const examples = wanted.length ? wanted : all;
for (let i = 0; i < examples.length; i += 2) { // two at a time
  const told = await Promise.allSettled(examples.slice(i, i + 2).map((example) => {
    const [name, language] = example.split(".");
    return new Story(name, language, resolve(program)).tell(join(folder, `${example}.json`));
  }));
  for (const { reason } of told.filter(({ status }) => status === "rejected")) {
    console.error(reason.message);
    process.exitCode = 1;
  }
}
