import { describeSettings } from '@switchboard/kernel';
import { bindingsOf, type Hosting, type ServiceDefinition } from '@switchboard/service-kit';
import * as services from './services';

/** One service, with its defaults filled in. */
export interface CatalogueEntry {
  readonly name: string;
  readonly definition: ServiceDefinition;
  /** What one process of it runs, below the root of the repository. */
  readonly script: string;
  /** Undefined for one that takes nothing from the bus. */
  readonly queue?: {
    readonly name: string;
    readonly bindings: readonly string[];
    /** Messages that one process works on at once, where no setting says otherwise. */
    readonly concurrency: number;
  };
  readonly hosting: Hosting & Required<Pick<Hosting, 'resources' | 'replicas' | 'scaling'>>;
}

const DEFAULTS = {
  resources: { cpu: '100m', memory: '128Mi', memoryLimit: '384Mi' },
  replicas: 2,
  scaling: { messagesPerReplica: 100, maxReplicas: 10 },
};

/** All services: first those that people call, then the workers; each by name. */
export const catalogue: readonly CatalogueEntry[] = (Object.values(services) as unknown as ServiceDefinition[])
  .map(entryOf)
  .sort((a, b) => Number(!a.hosting.http) - Number(!b.hosting.http) || a.name.localeCompare(b.name));

/** @throws Error for a name that is not in the catalogue. */
export function serviceNamed(name: string): CatalogueEntry {
  const found = catalogue.find(entry => entry.name === name);
  if (!found)
    throw new Error(`There is no service ${name}; there are ${catalogue.map(entry => entry.name).join(', ')}.`);
  return found;
}

export function entryOf(definition: ServiceDefinition): CatalogueEntry {
  const { name } = definition;
  const queue = queueOf(definition);
  return {
    name,
    definition,
    script: `services/${name}/dist/main.js`,
    ...(queue ? { queue } : {}),
    hosting: { ...DEFAULTS, ...definition.hosting },
  };
}

function queueOf({ name, entry, settings }: ServiceDefinition): CatalogueEntry['queue'] {
  if (!entry) return undefined;
  const { concurrency } = entry;
  const setting =
    typeof concurrency === 'number'
      ? String(concurrency)
      : describeSettings(settings).find(({ key }) => key === concurrency.setting)?.default;
  const found = Number(setting);
  if (!(found > 0))
    throw new Error(`The concurrency of ${name} is no number. Name a setting in its entry.ts that has a default.`);
  return { name: entry.queue, bindings: bindingsOf(entry), concurrency: found };
}
