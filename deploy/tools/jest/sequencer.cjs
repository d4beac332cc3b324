// Longest first, so that no worker begins a file of minutes when the others are done. Jest knows durations of runs before only, which a
// fresh checkout has none of, and guesses by the size of a file: the crash points have three lines each.
const { default: Sequencer } = require('@jest/test-sequencer');

/** Part of a path, the longest first. */
const LONG = [
  '/crash/test/router',
  '/crash/test/notifier',
  'deploy/proof/load/test',
  'messaging/test/rabbitmq',
  'deploy/proof/chaos/test',
  '/crash/test',
  'deploy/proof/e2e/test',
];

const rank = ({ path }) => {
  const found = LONG.findIndex(part => path.includes(part));
  return found < 0 ? LONG.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    // Stable: within a rank jest's own order stays.
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
