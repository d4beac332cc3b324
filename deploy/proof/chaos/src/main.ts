import { writeFile } from 'node:fs/promises';
import { ConfigError, messageOf } from '@switchboard/kernel';
import { HELP, parseOptions } from './options';
import { makeReport } from './report/report';
import { describe } from './report/text';
import { run } from './run';
import { Setting } from './world/setting';

/** @returns the exit code: 0 all held, 1 something did not, 2 could not run. */
async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (!options) {
    process.stdout.write(HELP);
    return 0;
  }
  const print = (line: string) => process.stdout.write(`${line}\n`);
  print(`seed ${options.seed}; broker ${options.broker}, store ${options.store}`);
  const setting = await Setting.create(options);
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    print('stopping');
    void setting.close(options.keep).finally(() => process.exit(2));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const report = makeReport(options, await run(options, setting, print));
    if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
    print(describe(report));
    return report.ok ? 0 : 1;
  } finally {
    if (options.keep)
      print(
        `kept: ${setting.directory} (logs, data); MONGODB_URI=${setting.store.uri}; namespace ${setting.broker.namespace}`,
      );
    if (!stopped) await setting.close(options.keep);
  }
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : ((error as Error).stack ?? messageOf(error))}\n`,
    );
    process.exit(2);
  },
);
