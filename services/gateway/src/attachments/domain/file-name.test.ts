import fc from 'fast-check';
import { contentDisposition } from './disposition';
import { extensionOf, safeFileName } from './file-name';

/** What people send by accident, and what others send on purpose. */
const NAMES: readonly (readonly [given: string | undefined, kept: string])[] = [
  ['report.pdf', 'report.pdf'],
  ['Büro – Übersicht (März).xlsx', 'Büro – Übersicht (März).xlsx'],
  ['Bu\u0308ro.txt', 'Büro.txt'],
  ['スクリーンショット.png', 'スクリーンショット.png'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system32\\cmd.dll', 'cmd.dll'],
  ['C:\\Users\\rita\\a.txt', 'a.txt'],
  ['/', 'file'],
  ['..', 'file'],
  ['', 'file'],
  [undefined, 'file'],
  ['   ', 'file'],
  ['.htaccess', 'htaccess'],
  ['name. . .', 'name'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['\u2066a\u2069\u200B.txt', 'a.txt'],
  ['a\u0000b\r\nSet-Cookie: x.txt', 'a_b__Set-Cookie_ x.txt'],
  ['a"b;filename=evil.html', 'a_b;filename=evil.html'],
  ['what?*<now>|.txt', 'what___now__.txt'],
  ['con', '_con'],
  ['NUL.tar.gz', '_NUL.tar.gz'],
  ['com1.txt', '_com1.txt'],
  ['LPT².log', '_LPT².log'],
  ['console.log', 'console.log'],
  ['file.txt:stream', 'file.txt_stream'],
  ['\uD800broken.txt', '_broken.txt'],
  ['a∕b⁄c／d.txt', 'd.txt'],
];

test.each(NAMES)('%j is kept as %j', (given, kept) => expect(safeFileName(given)).toBe(kept));

test('a long name is cut to whole characters, and keeps its extension', () => {
  const name = safeFileName(`${'👩‍👩‍👧'.repeat(100)}${'a'.repeat(300)}.pdf`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/\.pdf$/);
  expect(Buffer.from(name).toString()).toBe(name);
});

test('whatever is given: what is kept can be saved, is not changed by doing it again, and makes one header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), given => {
      const name = safeFileName(given);
      expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\u202A-\u202E\u2066-\u2069]|^[. ]|[. ]$|^$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(safeFileName(name)).toBe(name);
      expect(contentDisposition('attachment', name)).toMatch(/^[\x20-\x7e]+$/);
    }),
  );
});

test('a header names a file in ASCII and as it is', () => {
  expect(contentDisposition('attachment', 'a b.txt')).toBe('attachment; filename="a b.txt"');
  expect(contentDisposition('inline', 'Büro 50%.txt')).toBe(
    `inline; filename="B_ro 50_.txt"; filename*=UTF-8''B%C3%BCro%2050%25.txt`,
  );
});

test.each([
  ['a.TXT', 'txt'],
  ['a.tar.gz', 'gz'],
  ['README', ''],
])('the extension of %s is "%s"', (name, extension) => expect(extensionOf(name)).toBe(extension));
