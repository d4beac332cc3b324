import { ConfigError, loadConfig } from '@switchboard/kernel';
import { settings } from '../config';
import { parseSender } from './sender';

const help = { address: 'help@example.com', domain: 'example.com' };

test.each([
  ['Switchboard <help@example.com>', { name: 'Switchboard', ...help }],
  ['"Help, desk" <help@example.com>', { name: 'Help, desk', ...help }],
  ['"Help \\"24/7\\" <desk@home>" <help@example.com>', { name: 'Help "24/7" <desk@home>', ...help }],
  ['Müller, Söhne & Co <help@example.com>', { name: 'Müller, Söhne & Co', ...help }],
  ['help@example.com', { name: '', ...help }],
  [' <help@example.com> ', { name: '', ...help }],
  [
    'Desk <desk@Bücher.example>',
    { name: 'Desk', address: 'desk@xn--bcher-kva.example', domain: 'xn--bcher-kva.example' },
  ],
])('%s', (value, sender) => expect(parseSender(value)).toEqual(sender));

test.each([
  'Switchboard',
  'Switchboard <>',
  'Switchboard <help>',
  'A <a@example.com>, B <b@example.com>',
  'a@example.com, b@example.com',
  'a@example.com, B <b@example.com>',
  'Desk <desk@example.com> trailing',
  '"Desk <desk@example.com>',
  'Desk <josé@example.com>',
  'Desk <desk@exa mple.com>',
  'Desk <desk@a..b>',
  'Desk <desk@example.com\r\nBcc: eve@example.com>',
])('%j stops the start, by the name of its setting', value => {
  expect(() => loadConfig(settings, { MAIL_FROM: value })).toThrow(/^MAIL_FROM must be one address/);
  expect(() => parseSender(value)).toThrow(ConfigError);
});
