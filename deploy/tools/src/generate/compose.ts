import { type CatalogueEntry, catalogue } from '@switchboard/catalogue';
import type { Output } from './output';
import { indent, lines, settingLines } from './yaml';

const FILE = 'docker-compose.yml';

export function composeOutputs(services = catalogue): Output[] {
  const volumes = services.flatMap(({ name, hosting: { storage } }) =>
    storage ? [`  # ${storage.host}\n  ${volumeOf(name)}:`] : [],
  );
  return [
    { file: FILE, section: 'services', render: () => services.map(service => indent(block(service), 2)).join('\n\n') },
    { file: FILE, section: 'volumes', render: () => volumes.join('\n') },
  ];
}

const volumeOf = (service: string) => `${service}-data`;

function block({ name, script, hosting }: CatalogueEntry): string {
  const { http, storage, outbound, compose = {} } = hosting;
  const networks = [...(http ? ['front'] : []), 'back', ...(outbound ? ['outbound'] : [])];
  return lines(
    `${name}:
  <<: *service
  command: [node, ${script}]`,
    indent(environmentOf(compose), 2),
    indent(neededBy(compose), 2),
    http &&
      `  ports:\n    - '\${${name.toUpperCase().replaceAll('-', '_')}_BIND:-127.0.0.1}:${http.port}:${http.port}'`,
    storage && `  volumes:\n    - ${volumeOf(name)}:${storage.path}`,
    `  networks: [${networks.join(', ')}]`,
  );
}

type Compose = NonNullable<CatalogueEntry['hosting']['compose']>;

function environmentOf({ environment }: Compose): string {
  if (!environment) return 'environment: *environment';
  return `environment:\n  <<: *environment\n${indent(settingLines(environment), 2)}`;
}

function neededBy({ brokerMayBeAway, after = [] }: Compose): string {
  const others = after.map(name => `  ${name}: { condition: service_healthy }`).join('\n');
  if (brokerMayBeAway)
    return lines(
      `# ${brokerMayBeAway}
depends_on:
  mongo: { condition: service_healthy }
  rabbitmq: { condition: service_started }`,
      others || undefined,
    );
  return others ? `depends_on:\n  <<: *needs-both\n${others}` : 'depends_on: *needs-both';
}
