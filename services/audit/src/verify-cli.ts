import { runVerify } from './verify-command';

void runVerify(process.argv.slice(2), process.env).then(code => {
  process.exitCode = code;
});
