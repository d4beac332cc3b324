import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codingFor, isPageAddress, PAGE_POLICY, type PageFile } from './page-file';

const file = (...codings: ('br' | 'gzip')[]): PageFile => ({
  type: 'text/css',
  etag: '"x"',
  isImmutable: true,
  bytes: { identity: Buffer.of(), ...Object.fromEntries(codings.map(coding => [coding, Buffer.of()])) },
});

test.each([
  ['gzip, deflate, br', file('br', 'gzip'), 'br'],
  ['gzip, br;q=0', file('br', 'gzip'), 'gzip'],
  ['br', file('gzip'), 'identity'],
  [undefined, file('br', 'gzip'), 'identity'],
] as const)('who takes %s gets the smallest of those that lie there', (accepted, found, coding) => {
  expect(codingFor(found, accepted)).toBe(coding);
});

test('addresses of the API, of files and of tools are never those of the page', () => {
  expect(['/', '/tickets/TKT-1', '/apiary', '/wsx'].filter(isPageAddress)).toHaveLength(4);
  expect(
    ['/api', '/api/v1/x', '/ws', '/mail/1', '/metrics', '/favicon.ico', '/assets/x'].filter(isPageAddress),
  ).toEqual([]);
});

test('the container of the page sets the same policy', () => {
  const template = readFileSync(join(__dirname, '../../../../web/serving/nginx.conf.template'), 'utf8');
  expect(template).toContain(`Content-Security-Policy "${PAGE_POLICY}"`);
});
