import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Heading → file, in the order in which the suite has them. */
const PARTS = {
  Publishing: 'publishing',
  Consuming: 'consuming',
  Parking: 'parking',
  Questions: 'rpc',
  Bus: 'bus',
  'Reconnect (transports with a connection)': 'reconnect',
} as const;

const BEHAVIOUR = /^ *it\((['"`])(?<name>.*)\1, /gm;

/** What the conformance suite of the transports promises, as Markdown, from the names of its tests. @param root the checkout. */
export async function renderConformanceList(root: string): Promise<string> {
  const parts: string[] = [];
  let total = 0;
  for (const [heading, file] of Object.entries(PARTS)) {
    const source = await readFile(join(root, 'libs/messaging/test/conformance', `${file}.ts`), 'utf8');
    const names = [...source.matchAll(BEHAVIOUR)].map(match => match.groups?.['name'] ?? '');
    if (names.length !== source.match(/\bit(\.\w+)?\(/g)?.length)
      throw new Error(`${file}.ts has a test whose name can not be read; write it as it('…', on one line`);
    total += names.length;
    parts.push(`**${heading}**\n\n${names.map(name => `- ${name}`).join('\n')}`);
  }
  return [`${total} behaviours, from the names of the tests (\`npm run generate\` writes this list):`, ...parts].join(
    '\n\n',
  );
}
