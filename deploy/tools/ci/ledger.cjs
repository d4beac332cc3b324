// What a run of .ci/run may leave out, and what it has proven: .ci/proven.json says for each step and test file at which content it passed.
//   node deploy/tools/ci/ledger.cjs left-out STEP [PATTERN REASON]
//     prints a pattern for --testPathIgnorePatterns per test file that is proven; how many and why, to stderr. Of packages whose folder
//     matches PATTERN the files in test/ are left out, too, when only what they depend on has changed: REASON says what makes up for it.
//   node deploy/tools/ci/ledger.cjs record STEP RESULTS
//     writes down which files passed in a jest result; only for a clean checkout
const { readFileSync, writeFileSync, existsSync } = require('node:fs');
const { join, relative } = require('node:path');
const { Content, root } = require('./content.cjs');

const LEDGER = join(root, '.ci/proven.json');
const ledger = () => (existsSync(LEDGER) ? JSON.parse(readFileSync(LEDGER, 'utf8')) : {});
const say = text => process.stderr.write(`${text}\n`);

function leftOut(step, pattern, reason) {
  const content = new Content();
  const proven = ledger()[step] ?? {};
  for (const folder of content.packages()) {
    const unchanged = [];
    const ownUnchanged = [];
    for (const file of content.testsOf(folder)) {
      const [all, own] = (proven[file] ?? '').split(' ');
      const inTests = file.startsWith(`${folder}/test/`);
      if (all === content.reachedBy(file, folder)) unchanged.push(file);
      else if (pattern && inTests && new RegExp(pattern).test(folder) && own === content.ownOf(file, folder))
        ownUnchanged.push(file);
    }
    const files = list => `${folder}, ${list.length} test ${list.length === 1 ? 'file' : 'files'}`;
    if (unchanged.length > 0)
      say(`left out of "${step}": ${files(unchanged)}: nothing that they can reach has changed since they passed`);
    if (ownUnchanged.length > 0)
      say(
        `left out of "${step}": ${files(ownUnchanged)}: only what they depend on has changed since they passed; ${reason}`,
      );
    for (const file of [...unchanged, ...ownUnchanged]) process.stdout.write(`/${file.replaceAll('.', '\\.')}$\n`);
  }
}

function record(step, resultFile) {
  const content = new Content();
  if (!content.isCommitted()) return say('Nothing recorded: the checkout has changes that are not committed.');
  const passed = {};
  for (const { name, status } of JSON.parse(readFileSync(resultFile, 'utf8')).testResults) {
    const file = relative(root, name);
    const folder = content.packageOf(file);
    // What a step skips is proven by another, or said at its end: running it again would skip it again.
    if (folder && status !== 'failed')
      passed[file] = `${content.reachedBy(file, folder)} ${content.ownOf(file, folder)}`;
  }
  write(step, passed);
}

/** What was proven before stays, for as long as it exists: it says itself at which content. */
function write(step, passed) {
  const before = ledger();
  const entries = Object.entries({ ...before[step], ...passed }).filter(([name]) => existsSync(join(root, name)));
  const sorted = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(LEDGER, `${JSON.stringify({ ...before, [step]: sorted }, null, 2)}\n`);
}

module.exports = { ledger, write, say };

if (require.main === module) {
  const [command, step, ...rest] = process.argv.slice(2);
  if (command === 'left-out') leftOut(step, ...rest);
  else if (command === 'record') record(step, ...rest);
  else throw new Error('usage: ledger.cjs left-out STEP [PATTERN REASON] | record STEP RESULTS');
}
