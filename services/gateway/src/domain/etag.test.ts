import { checkVersion, parseIfMatch } from './etag';

test('If-Match names versions, or any', () => {
  expect(parseIfMatch(undefined)).toBeUndefined();
  expect(parseIfMatch('*')).toBeUndefined();
  expect(parseIfMatch('"3", W/"4"')).toEqual([3, 4]);
  for (const wrong of ['3', '"x"', '"3" "4"', '']) expect(() => parseIfMatch(wrong)).toThrow(/ETag/);
  expect(() => checkVersion(5, [3, 4])).toThrow(/version 5 by now/);
  expect(() => checkVersion(4, [3, 4])).not.toThrow();
});
