import { interpolate, variablesOf } from './interpolate';

describe('variables of a Compose file', () => {
  const text = 'a ${NAME} ${OPTIONAL:-x y} ${EMPTY:-} ${NEEDED:?set NEEDED}';

  it('are listed with what the file says of them', () => {
    expect(variablesOf(text)).toEqual([
      { name: 'NAME', required: false, fallback: undefined },
      { name: 'OPTIONAL', required: false, fallback: 'x y' },
      { name: 'EMPTY', required: false, fallback: '' },
      { name: 'NEEDED', required: true, fallback: undefined },
    ]);
  });

  it('are replaced as Compose does, an empty value counting as none', () => {
    expect(interpolate(text, { NAME: '', OPTIONAL: '', NEEDED: 'n' })).toBe('a  x y  n');
    expect(interpolate(text, { NAME: '1', OPTIONAL: '2', EMPTY: '3', NEEDED: '4' })).toBe('a 1 2 3 4');
  });

  it('stop the start when a required one is missing', () => {
    expect(() => interpolate(text, { NEEDED: '' })).toThrow('set NEEDED');
  });
});
