import { wireAddress } from './address';

test.each([
  ['rita@example.com', { address: 'rita@example.com', domain: 'example.com', needsSmtpUtf8: false }],
  ['rita.o+tickets@mail.example.co.uk', { address: 'rita.o+tickets@mail.example.co.uk', needsSmtpUtf8: false }],
  [
    'rita@bücher.example',
    { address: 'rita@xn--bcher-kva.example', domain: 'xn--bcher-kva.example', needsSmtpUtf8: false },
  ],
  ['jörg@bücher.example', { address: 'jörg@xn--bcher-kva.example', needsSmtpUtf8: true }],
  ['root@localhost', { address: 'root@localhost', domain: 'localhost', needsSmtpUtf8: false }],
])('%s can be written to', (address, wire) => expect(wireAddress(address)).toMatchObject(wire));

test.each([
  '',
  'rita',
  '@example.com',
  'rita@',
  'rita@example.com,eve@example.com',
  'rita@example.com\r\nRCPT TO:<eve@example.com>',
  '<rita@example.com>',
  'rita @example.com',
  `${'a'.repeat(250)}@example.com`,
])('%j can not be written to', address => expect(wireAddress(address)).toBeNull());
