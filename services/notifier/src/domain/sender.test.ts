import { ConfigError } from '@switchboard/kernel';
import { parseSender } from './sender';

test.each([
  ['Switchboard <help@example.com>', { name: 'Switchboard', address: 'help@example.com', domain: 'example.com' }],
  ['"Help, desk" <help@example.com>', { name: 'Help, desk', address: 'help@example.com', domain: 'example.com' }],
  ['help@example.com', { name: '', address: 'help@example.com', domain: 'example.com' }],
])('%s', (value, sender) => expect(parseSender(value)).toEqual(sender));

test.each(['', 'Switchboard', 'Switchboard <>', 'Switchboard <help>'])(
  '%j is refused by the name of its setting',
  value => {
    expect(() => parseSender(value)).toThrow(ConfigError);
    expect(() => parseSender(value)).toThrow('MAIL_FROM');
  },
);
