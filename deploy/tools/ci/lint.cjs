// Lints, and checks the formatting of, the packages for which the ledger does not say that both have passed at this content.
//   node deploy/tools/ci/lint.cjs [--all] [--record]
const { spawnSync } = require('node:child_process');
const { Content, root } = require('./content.cjs');
const { ledger, write, say } = require('./ledger.cjs');

const STEP = 'lint';
/** Files that belong to no package. */
const REST = '.';
const options = process.argv.slice(2);
if (options.includes('--help')) {
  process.stdout.write('usage: node deploy/tools/ci/lint.cjs [--all] [--record]\n');
  process.exit(0);
}
const content = new Content();
const proven = options.includes('--all') ? {} : (ledger()[STEP] ?? {});
const parts = [...content.packages(), REST];
const changed = parts.filter(folder => proven[folder] !== content.everythingOf(folder));
const left = parts.length - changed.length;
if (left > 0) say(`left out of "${STEP}": ${left} packages: nothing that they can reach has changed since they passed`);

function passes(command, ...flags) {
  const targets = changed.flatMap(folder => (folder === REST ? content.filesOf(REST) : [folder]));
  return (
    targets.length === 0 ||
    spawnSync('npx', [command, ...flags, ...targets], { cwd: root, stdio: 'inherit' }).status === 0
  );
}

if (!passes('eslint', '--no-error-on-unmatched-pattern', '--no-warn-ignored')) process.exit(1);
if (!passes('prettier', '--check', '--ignore-unknown')) process.exit(1);
if (options.includes('--record') && content.isCommitted())
  write(STEP, Object.fromEntries(changed.map(folder => [folder, content.everythingOf(folder)])));
