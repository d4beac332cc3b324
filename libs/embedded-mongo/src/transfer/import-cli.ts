import { parseArgs } from 'node:util';
import { addressOf, runCommand } from './command';
import { importStore } from './import';

const HELP = `Reads what npm run store:export wrote into another server: documents byte for byte, validators, indexes.

  npm run store:import -- <folder> <to> [--drop | --merge] [--skip-refused] [--database name]

  <folder>         made by store:export; checked against its digests before anything is written
  <to>             a MongoDB address (mongodb://…), "-" for the one in MONGODB_URI (an address with a password belongs there),
                   or the DATA_DIR of a standalone Switchboard
  --drop           replaces collections that hold documents already (without --drop or --merge these are refused)
  --merge          adds documents whose _id is not there yet, and leaves the others
  --skip-refused   goes on without a validator or index that the server refuses, and lists them at the end
  --database       puts the export's only database under another name`;

void runCommand(HELP, async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      drop: { type: 'boolean', default: false },
      merge: { type: 'boolean', default: false },
      'skip-refused': { type: 'boolean', default: false },
      database: { type: 'string' },
    },
  });
  const [folder, uri, ...more] = positionals;
  if (uri === undefined || folder === undefined || more.length > 0 || (values.drop && values.merge)) return undefined;
  const { documents, skipped } = await importStore({
    folder,
    uri: addressOf(uri),
    existing: values.drop ? 'drop' : values.merge ? 'merge' : 'refuse',
    skipRefused: values['skip-refused'],
    database: values.database,
    onProgress: line => console.log(line),
  });
  for (const line of skipped) console.error(`left out: ${line}`);
  return `${documents} documents are imported`;
});
