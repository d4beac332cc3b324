import { parseArgs } from 'node:util';
import { addressOf, runCommand } from './command';
import { exportStore } from './export';

const HELP = `Writes every collection to a folder: documents as lines of canonical Extended JSON (as mongoexport), options and indexes
beside them.

  npm run store:export -- <from> <folder>

  <from>    a MongoDB address (mongodb://…; with a database in its path: only that one), "-" for the one in MONGODB_URI (an
            address with a password belongs there), or the DATA_DIR of a standalone Switchboard, running or not
  <folder>  is made; must not exist

Read the folder into another server with npm run store:import. A store that is being written to is exported collection by
collection, not as of one moment: stop it first, or take npm run store:backup for that.`;

void runCommand(HELP, async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [uri, folder, ...more] = positionals;
  if (uri === undefined || folder === undefined || more.length > 0) return undefined;
  const documents = await exportStore({ uri: addressOf(uri), folder, onProgress: line => console.log(line) });
  return `${documents} documents are in ${folder}`;
});
