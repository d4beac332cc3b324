import { PermanentError, TransientError } from '@switchboard/kernel';
import { judge } from './verdict';

const tiers = [1_000, 10_000];
const base = { consumer: 'router', attempts: 3, retries: 0 };

describe('judge', () => {
  it('parks a permanent error with its code', () => {
    const error = new PermanentError('recipient_refused', 'no such mailbox');
    expect(judge({ ...base, error }, tiers)).toEqual({
      kind: 'park',
      info: {
        code: 'recipient_refused',
        reason: 'no such mailbox',
        consumer: 'router',
        attempts: 3,
        stackDigest: expect.stringMatching(/^\w{16}$/),
      },
    });
  });

  it('retries anything else, one delay after the other', () => {
    expect(judge({ ...base, error: new Error('?') }, tiers)).toEqual({ kind: 'retry', delayMs: 1_000 });
    expect(judge({ ...base, error: 'even a string', retries: 1 }, tiers)).toEqual({ kind: 'retry', delayMs: 10_000 });
  });

  it('parks after the last delay', () => {
    expect(judge({ ...base, error: new TransientError('smtp_down', 'x'), retries: 2 }, tiers)).toMatchObject({
      kind: 'park',
      info: { code: 'smtp_down' },
    });
    expect(judge({ ...base, error: new Error('x'), retries: 9 }, tiers)).toMatchObject({
      info: { code: 'unexpected_error' },
    });
  });

  it('raises the delay to what the peer asks for, and never lowers it', () => {
    const asking = (retryAfterMs: number) =>
      judge({ ...base, error: new TransientError('busy', 'x', { retryAfterMs }) }, tiers);
    expect(asking(7_000)).toEqual({ kind: 'retry', delayMs: 7_000 });
    expect(asking(10)).toEqual({ kind: 'retry', delayMs: 1_000 });
  });

  it('cuts a long reason, because headers are bounded', () => {
    const verdict = judge({ ...base, error: new PermanentError('x', 'y'.repeat(100_000)) }, tiers);
    expect(verdict.kind === 'park' && verdict.info.reason.length).toBe(300);
  });
});
