import { runKey } from './key';

void runKey(process.argv.slice(2), process.env).then(code => {
  process.exitCode = code;
});
