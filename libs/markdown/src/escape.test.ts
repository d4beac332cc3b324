import fc from 'fast-check';
import { escapeMarkdown, renderMarkdown } from './index';

const TEMPLATES = [
  'X',
  'Dear X, thanks!',
  '- X',
  '> X',
  '**X**',
  '# X',
  'a\nX',
  '[here]X',
  'X[here](https://a.example)',
];
const tagsOf = (html: string) => html.match(/<[^>]*>/g);
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_all, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&');
const filled = (template: string, value: string) => renderMarkdown(template.replace('X', () => value));

/** Holds wherever a value may stand: the form is the template’s, the text is the value’s. */
function isPlain(value: string): void {
  for (const template of TEMPLATES) {
    const html = filled(template, escapeMarkdown(value));
    expect({ template, value, tags: tagsOf(html) }).toEqual({ template, value, tags: tagsOf(filled(template, 'w')) });
    expect(textOf(html)).toBe(textOf(filled(template, 'w')).replace('w', () => value));
  }
}

test.each([
  '**bold** _it_ ~~gone~~ `code`',
  '[click](https://evil.example)',
  '![x](https://evil.example/a.png)',
  '(https://evil.example)',
  'https://evil.example and mailto:a@evil.example',
  'someone@evil.example',
  '<b onclick="x">hi</b> <https://evil.example>',
  '&lt;b&gt; &#42;x&#42; R&D &amp',
  '# Heading',
  '- item',
  '+ item',
  '1. item',
  '1) item',
  '. item',
  '---',
  '===',
  '> quote',
  '```js',
  '~~~',
  '| a | b |',
  'C:\\temp\\*.log',
  ': x',
  'Help!',
  'error_code_7 (home), 100% of $5; "so"',
])('%s stays text', value => isPlain(value));

test('whatever people type stays text', () => {
  const signs = fc.constantFrom(...'\\`*_~[](){}<>#+-=.!|&:/@;1a ', 'http://', '&lt;', 'ß');
  const typed = fc
    .array(signs, { minLength: 1, maxLength: 12 })
    .map(parts => parts.join('').replace(/ +/g, ' ').trim());
  fc.assert(
    fc.property(
      typed.filter(value => value !== ''),
      isPlain,
    ),
    { numRuns: 1_000 },
  );
});

test('names and titles as most are stay readable', () => {
  for (const text of ['VPN drops every hour', 'TKT-20261130-7K2M9Q', 'O’Neil, J. (IT)', 'R&D: 2.5 GB left'])
    expect(escapeMarkdown(text)).toBe(text);
});
