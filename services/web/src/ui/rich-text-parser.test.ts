import { parseRichText } from './rich-text-parser';

test('what the server makes of Markdown becomes elements', () => {
  const html =
    '<p>Try <strong>this</strong>:</p>\n<ol start="3"><li>a &lt;b&gt; &amp; c</li></ol><p><a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer nofollow">here</a><br>now</p>';
  expect(parseRichText(html)).toEqual([
    { tag: 'p', children: ['Try ', { tag: 'strong', children: ['this'] }, ':'] },
    '\n',
    { tag: 'ol', start: 3, children: [{ tag: 'li', children: ['a ', '<', 'b', '>', ' ', '&', ' c'] }] },
    {
      tag: 'p',
      children: [
        { tag: 'a', href: 'https://example.com/?a=1&b=2', children: ['here'] },
        { tag: 'br', children: [] },
        'now',
      ],
    },
  ]);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)" rel="noopener">x</a>',
  '<a rel="noopener">x</a>',
  '<p onclick="alert(1)">x</p>',
  '<p>not closed',
  '<p><em>crossed</p></em>',
  '<p>&#x6a;</p>',
  '<P>x</P>',
])('%s is not believed at all', html => {
  expect(parseRichText(html)).toBeUndefined();
});
