import { storable } from './storable';

describe('storable copy', () => {
  it('drops undefined members and turns dates into text, as JSON does', () => {
    const at = new Date('2026-11-20T10:00:00.123Z');
    expect(storable({ a: undefined, at, list: [undefined, -0] })).toEqual({
      at: '2026-11-20T10:00:00.123Z',
      list: [null, 0],
    });
  });

  it('replaces half a surrogate pair, which UTF-8 would replace later and unseen', () => {
    expect(storable({ title: 'broken \ud83d emoji, whole 😀' })).toEqual({ title: 'broken \ufffd emoji, whole 😀' });
  });
});
