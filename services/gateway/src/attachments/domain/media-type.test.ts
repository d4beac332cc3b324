import { checkType, isRaster, mediaTypeOf } from './media-type';
import { rangeOf } from './range';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a signature', 'image/png', bytes('\u0089PNG'), 'a.html', 'image/png'],
  ['a page that is called a picture', undefined, bytes('\n<!-- x --><!DOCTYPE html><p>'), 'a.png', 'text/html'],
  [
    'a drawing that is called a picture',
    undefined,
    bytes('<?xml version="1.0"?><svg xmlns="x">'),
    'a.png',
    'image/svg+xml',
  ],
  [
    'a drawing with a signature of XML',
    'application/xml',
    bytes('<?xml version="1.0"?><svg>'),
    'a.txt',
    'image/svg+xml',
  ],
  ['text', undefined, bytes('Grüße'), 'notes', 'text/plain'],
  ['a text whose last letter is cut off', undefined, bytes('Grüße ü').subarray(0, -1), 'notes', 'text/plain'],
  ['a table', undefined, bytes('a;b'), 'numbers.CSV', 'text/csv'],
  ['bytes', undefined, new Uint8Array([1, 0, 2]), 'a.txt', 'application/octet-stream'],
  ['nothing', undefined, new Uint8Array(), 'a.txt', 'text/plain'],
])('%s', (_what, sniffed, head, name, type) => expect(mediaTypeOf(sniffed, head, name)).toBe(type));

test('only pictures made of points may be shown', () => {
  expect(['image/png', 'image/svg+xml', 'text/html', 'application/pdf'].filter(isRaster)).toEqual(['image/png']);
});

test('what is refused is named, with its setting', () => {
  expect(() => checkType(['exe'], 'run.EXE', 'text/plain')).toThrow(/type exe .*ATTACHMENT_TYPES_REFUSED/);
  expect(() => checkType(['application/pdf'], 'a.txt', 'application/pdf')).toThrow(/application\/pdf/);
  expect(() => checkType(['exe'], 'exe', 'text/plain')).not.toThrow();
});

test.each([
  [undefined, undefined],
  ['bytes=0-9', { start: 0, end: 10 }],
  ['bytes=90-', { start: 90, end: 100 }],
  ['bytes=-5', { start: 95, end: 100 }],
  ['bytes=-500', { start: 0, end: 100 }],
  ['bytes=50-500', { start: 50, end: 100 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-1', undefined],
  ['bytes=0-1,5-6', undefined],
  ['lines=1-2', undefined],
])('the range %s of 100 bytes is %j', (header, range) => expect(rangeOf(header, 100)).toEqual(range));
