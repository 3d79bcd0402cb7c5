// A project file with many members, for the benchmarks. `osmoseit` runs the command line: (words, input) => its output.
export function cooperative(osmoseit, file, count, ...options) {
  // Carries actions out and gives the id of each entry.
  const does = (actions, ...words) => osmoseit(['do', file, '-', ...words], actions.map((each) => JSON.stringify(each)).join('\n'))
    .trim().split('\n').map((line) => line.split(' ')[0]);
  const founded = osmoseit(['new', file, '--name', 'Large', '--currency', 'EUR', '--holder', 'Member 0', '--date', '2026-01-01', ...options]).trim();
  const requests = does(Array.from({ length: count - 1 }, (_, i) => ({ action: 'member.request', name: `Member ${i + 1}`, date: '2026-01-01' })));
  const admissions = requests.map((request) => ({ action: 'member.admit', request, roles: ['contributor'], date: '2026-01-01' }));
  return { members: [founded, ...requests], admissions, does }; // the admissions are the caller's to carry out, with what follows
}
