import { PermanentError, TransientError } from '@switchboard/kernel';
import { failure, success, unwrap } from './rpc-reply';

const thrownBy = (error: unknown): unknown => {
  try {
    return unwrap(failure(error));
  } catch (again) {
    return again;
  }
};

describe('rpc on the wire', () => {
  it('carries an answer', () => expect(unwrap(success({ a: ['ü', null] }))).toEqual({ a: ['ü', null] }));

  it('carries a failure with its kind', () => {
    expect(thrownBy(new PermanentError('rpc_refused', 'bad'))).toMatchObject({
      name: 'PermanentError',
      code: 'rpc_refused',
      message: 'bad',
    });
    expect(thrownBy(new TransientError('busy', 'x', { retryAfterMs: 5 }))).toMatchObject({
      name: 'TransientError',
      retryAfterMs: 5,
    });
  });

  it('hides what an unknown error says', () => {
    expect(thrownBy(new Error('password=hunter2'))).toMatchObject({
      code: 'rpc_failed',
      message: expect.not.stringContaining('hunter2'),
    });
  });

  it('takes an answer that is not JSON for a transient failure', () => {
    expect(() => unwrap({ ok: true, body: Buffer.from('?') })).toThrow('not JSON');
  });
});
