import { parseSearch, textScore, words } from './text';

describe('text search', () => {
  it('splits into words without case, accents and stop words', () => {
    expect(words('The Café is OPEN, printer_2!')).toEqual(['cafe', 'open', 'printer_2']);
  });

  it('scores heavier fields higher and leaves out negated words', () => {
    const weights = { title: 10, body: 1 };
    const query = parseSearch('printer -solved');
    const inTitle = textScore({ title: 'printer', body: '' }, weights, query);
    const inBody = textScore({ title: '', body: 'printer' }, weights, query);
    expect(inTitle).toBeGreaterThan(inBody);
    expect(inBody).toBeGreaterThan(0);
    expect(textScore({ title: 'printer solved' }, weights, query)).toBe(0);
  });

  it('wants phrases to occur as they are', () => {
    const query = parseSearch('"paper jam"');
    expect(textScore({ t: 'a paper jam again' }, { t: 1 }, query)).toBeGreaterThan(0);
    expect(textScore({ t: 'jam of paper' }, { t: 1 }, query)).toBe(0);
  });
});
