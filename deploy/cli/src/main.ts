#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { runProgram } from './program';

const { stdin, stdout, stderr } = process;

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

// `switchboard … | head` closes the pipe early, which is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

void runProgram(process.argv.slice(2), {
  env: process.env,
  out: text => void stdout.write(text),
  err: text => void stderr.write(text),
  interactive: stdin.isTTY === true && stderr.isTTY === true,
  ask,
}).then(code => {
  process.exitCode = code;
});
