import { catalogue } from '@switchboard/catalogue';
import type { Output, Owned } from './output';

/** Which queue gets which events, for every process; and one suite of crash points per service, which jest runs side by side. */
export function codeOutputs(services = catalogue): Output[] {
  return [
    { file: 'libs/contracts/src/topology.ts', render: () => topology(services) },
    ...services.map(({ name }) => ({
      file: `${SUITES}/${name}.e2e.ts`,
      render: () => `import { crashPointsOf } from './suite';\n\ncrashPointsOf('${name}');\n`,
    })),
  ];
}

const SUITES = 'deploy/proof/crash/test';

export const codeOwned: readonly Owned[] = [{ folder: SUITES, covers: file => file.endsWith('.e2e.ts') }];

function topology(services: typeof catalogue): string {
  const bindings = services.flatMap(({ queue }) =>
    queue ? [`${JSON.stringify(queue.name)}: ${JSON.stringify(queue.bindings)},`] : [],
  );
  return `// Written by \`npm run generate\` from the entry.ts of each service.
import type { EventType } from './events/registry';

/**
 * Which queue gets which events. Every process declares all of them, so that an event published before a consumer has
 * ever been started waits for it; a service whose own table says something else does not start.
 */
export const QUEUE_BINDINGS: Readonly<Record<string, readonly (EventType | '#')[]>> = {
${bindings.join('\n')}
};
`;
}
