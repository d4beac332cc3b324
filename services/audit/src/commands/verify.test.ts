import { runVerify } from './verify';

function run(argv: string[], env: Record<string, string> = {}) {
  const printed = { out: '', err: '' };
  const code = runVerify(argv, env, {
    out: text => (printed.out += text),
    err: text => (printed.err += text),
  });
  return code.then(value => ({ code: value, ...printed }));
}

describe('audit:verify', () => {
  it('explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Exit code: 0 intact, 1 broken, 2 could not run');
  });

  it.each([
    ['an unknown option', ['--fix'], {}, /--fix/],
    ['no settings', [], {}, /MONGODB_URI is required/],
    ['a data directory it can not open', ['--data-dir', './.data'], {}, /set MONGODB_URI/],
  ])('ends with 2 for %s', async (_, argv, env, sentence) => {
    const { code, out, err } = await run(argv, env as Record<string, string>);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });

  it('opens a data directory through whoever knows how', async () => {
    let opened = '';
    const openDataDir = (directory: string) => {
      opened = directory;
      return Promise.reject(new Error('locked'));
    };
    await expect(runVerify(['--data-dir', 'x'], {}, { openDataDir, err: () => undefined })).resolves.toBe(2);
    expect(opened).toBe('x');
  });
});
