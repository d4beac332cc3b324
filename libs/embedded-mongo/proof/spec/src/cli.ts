import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedStore } from '@switchboard/embedded-mongo';
import { count, fileReport, runSpecifications, summary } from './index';

const HELP = `Runs the CRUD, collection management and GridFS tests of MongoDB's driver specifications against the store.

  npm run spec:store -- FOLDER [--uri mongodb://127.0.0.1:27017/]

  FOLDER    a checkout of https://github.com/mongodb/specifications, or a folder of tests in the unified format (.json)
  --uri     another server to test; without it an embedded store is started for the run
  --help    this text

A test is "refused" when the store answered that it does not have the feature, and that feature is in the list of
libs/embedded-mongo/proof/spec/src/refusals.ts. The databases that the tests name are dropped. Exit code: 0 if nothing failed, 1 if a
test failed, 2 if the run could not be made.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { uri: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('Name one folder of tests. See --help.');
  const store = values.uri === undefined ? await startEmbeddedStore() : undefined;
  try {
    const verdicts = await runSpecifications(folder, values.uri ?? (store?.uri as string), (file, found) =>
      console.log(fileReport(path.basename(file), found)),
    );
    console.log(`\n${summary(verdicts)}`);
    return count(verdicts).failed > 0 ? 1 : 0;
  } finally {
    await store?.stop();
  }
}

main().then(
  code => (process.exitCode = code),
  (error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 2;
  },
);
