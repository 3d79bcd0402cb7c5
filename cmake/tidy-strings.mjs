// Brings assets/strings/{fr,en}.json into their one form: sorted keys, one key a line, and the typography that is easily
// mistyped (apostrophes, ellipses, the French spaces before ; : ! ? » % and after «).   node cmake/tidy-strings.mjs
// tests/unit/locale/strings_test.cpp checks the same, and that both languages say the same things.
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../assets/strings/', import.meta.url);
const forms = ['one', 'two', 'few', 'many', 'other'];

const common = (text) => text.replaceAll("'", '’').replaceAll('...', '…');
const tidy = {
  en: common,
  fr: (text) => common(text)
    .replace(/«[ \u00a0\u202f]?/g, '«\u202f').replace(/[ \u00a0\u202f]?»/g, '\u202f»')
    .replace(/[ \u00a0\u202f]([;:!?])(?=$|[\s\u00a0\u202f»])/g, '\u202f$1')
    .replace(/(?<=[\d}])[ \u202f]%/g, '\u00a0%').replace(/n°[ \u202f]/g, 'n°\u00a0'),
};

for (const language of Object.keys(tidy)) {
  const file = new URL(`${language}.json`, folder);
  const texts = JSON.parse(readFileSync(file, 'utf8'));
  const lines = Object.keys(texts).sort().map((key) => {
    const text = texts[key];
    const written = (each) => JSON.stringify(tidy[language](each));
    const value = typeof text === 'string' ? written(text)
      : `{${forms.filter((form) => form in text).map((form) => `"${form}": ${written(text[form])}`).join(', ')}}`;
    return `  ${JSON.stringify(key)}: ${value}`;
  });
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}
