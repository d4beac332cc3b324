// Writes a picture of each page and state, light, dark and on a phone: npm run screenshots -- --help
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { LOOKS } from './looks.mjs';
import { shootStates } from './states.mjs';

/** Scripts that tell a story on a desk of their own, and take pictures as they go. */
const STORIES = ['requesters', 'agents', 'actions', 'admin'].filter(name =>
  existsSync(join(import.meta.dirname, `${name}.mjs`)),
);
const HELP = `Writes pictures of the page.

  npm run screenshots -- [FOLDER] [options]      FOLDER: screenshots

  --part states|stories|all    states: each page in each of its states, from made data (all, without it)
                               stories: what people see who work on a desk (${STORIES.join(', ')})
  --look NAME                  ${Object.keys(LOOKS).join(', ')}; repeat for several; of states (all, without it)
  --only TEXT                  states, or stories, with this in their names: "inbox/", "/error", "agents"
  --language en|de             of states (en)
  --help
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: 'all' },
    look: { type: 'string', multiple: true, default: Object.keys(LOOKS) },
    only: { type: 'string', default: '' },
    language: { type: 'string', default: 'en' },
    help: { type: 'boolean', default: false },
  },
});
const [name = 'screenshots'] = positionals;
const folder = resolve(name);
const tell = line => process.stdout.write(`${line}\n`);

const wrong =
  (!['all', 'states', 'stories'].includes(values.part) && `There is no part "${values.part}".`) ||
  (!['en', 'de'].includes(values.language) && `There is no language "${values.language}".`) ||
  values.look.filter(look => !LOOKS[look]).map(look => `There is no look "${look}".`)[0];

if (values.help) process.stdout.write(HELP);
else if (wrong) {
  process.stderr.write(`${wrong}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  if (values.part !== 'states')
    for (const story of STORIES.filter(each => each.includes(values.only))) await tellStory(story);
  if (values.part !== 'stories') {
    const browser = await openBrowser();
    try {
      const { look: looks, language, only } = values;
      await shootStates({ browser, folder, looks, language, only, tell });
    } finally {
      await browser.close();
    }
  }
}

async function tellStory(story) {
  tell(`story: ${story}`);
  const child = spawn(process.execPath, [join(import.meta.dirname, `${story}.mjs`), folder], { stdio: 'inherit' });
  const code = await new Promise(done => child.once('exit', done));
  if (code === 0) return;
  // The others are told all the same.
  process.stderr.write(`The story of ${story} ended with ${code}.\n`);
  process.exitCode = 1;
}
