import { runVerify } from './verify';

void runVerify(process.argv.slice(2), process.env).then(code => {
  process.exitCode = code;
});
