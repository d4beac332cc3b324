import fc from 'fast-check';
import { SUMMARY_LENGTH, summaryOf } from './summary';

test('a telling title is the summary', () => {
  expect(summaryOf('VPN drops every hour', 'Since Monday…')).toBe('VPN drops every hour');
});

test('a title that says next to nothing is completed by the first sentence that is more than a greeting', () => {
  expect(summaryOf('Help', 'Hi team,\nmy VPN drops every hour. Please help.')).toBe('Help: my VPN drops every hour.');
  expect(summaryOf(undefined, 'Good morning! The scanner eats paper. Thanks')).toBe('The scanner eats paper.');
});

test('a title that the text repeats appears once', () => {
  expect(summaryOf('VPN drops', 'VPN drops every hour.')).toBe('VPN drops every hour.');
});

test('it is never longer than allowed, never more than one line, never empty for a text that is not', () => {
  fc.assert(
    fc.property(
      fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
      fc.string({ minLength: 1, maxLength: 600 }),
      (title, text) => {
        const summary = summaryOf(title, text);
        expect(summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
        expect(summary).not.toMatch(/\n/);
        if (text.trim() !== '') expect(summary).not.toBe('');
      },
    ),
  );
});
