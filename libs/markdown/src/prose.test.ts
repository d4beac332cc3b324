import { proseOf } from './index';

test.each([
  ['Hello **@Nia Network**, please', 'Hello @Nia Network, please'],
  ['code is nobody’s words: `@nia` here', 'code is nobody’s words: \n here'],
  ['```\n@nia\n```\nafter', 'after'],
  ['[@Nia](https://example.com/@eve)', '@Nia'],
  ['one\ntwo\n\n- three', 'one\ntwo\nthree'],
  ['write to nia@example.com', 'write to nia@example.com'],
])('%j reads %j', (markdown, prose) => expect(proseOf(markdown)).toBe(prose));
