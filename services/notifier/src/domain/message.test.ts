import { withFileNames } from './message';

test('files are named below the text, and none where there are none', () => {
  expect(withFileNames('See there.', ['a_b_.png', 'x`y.pdf'])).toBe("See there.\n\n📎 `a_b_.png`, `x'y.pdf`");
  expect(withFileNames('See there.', [])).toBe('See there.');
});
