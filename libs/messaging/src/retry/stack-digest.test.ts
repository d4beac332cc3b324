import { stackDigest } from './stack-digest';

const failing = (message: string) => new Error(message);

describe('stackDigest', () => {
  it('is the same for the same place, whatever the message', () => {
    const [a, b] = ['one', 'two'].map(message => stackDigest(failing(message)));
    expect(a).toMatch(/^[0-9a-f]{16}$/);
    expect(a).toBe(b);
  });

  it('differs for another place', () => {
    expect(stackDigest(new Error('one'))).not.toBe(stackDigest(failing('one')));
  });

  it('is empty without a stack', () => {
    expect(stackDigest('just text')).toBe('');
    expect(stackDigest(Object.assign(new Error('x'), { stack: undefined }))).toBe('');
  });
});
