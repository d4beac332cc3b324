import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The ways in which the name of a service is written. */
export interface ServiceName {
  /** `ticket-links`: folder, queue, process. */
  readonly name: string;
  /** `ticketLinks`: what its package exports. */
  readonly camel: string;
  /** `TicketLinks`: part of type names. */
  readonly pascal: string;
  /** `ticket_links`: part of metric names. */
  readonly snake: string;
  /** `TICKET_LINKS`: start of its settings. */
  readonly upper: string;
}

/** A name that would be another's: containers in docker-compose.yml, a folder in k8s/base. */
const TAKEN = new Set(['common', 'rabbitmq', 'mongo', 'mailpit']);
const FORM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MAX_LENGTH = 40;

export class NameError extends Error {}

/** @throws NameError with what to do about it. */
export function serviceName(root: string, name: string | undefined): ServiceName {
  if (!name) throw new NameError('Which name? npm run new:service -- NAME');
  if (!FORM.test(name) || name.length > MAX_LENGTH)
    throw new NameError(
      `"${name}" can not be the name of a queue, a package and a Kubernetes object. Use up to ${MAX_LENGTH} small letters, digits and single hyphens, a letter first, e.g. ticket-links.`,
    );
  if (existsSync(join(root, 'services', name)))
    throw new NameError(`There is a service ${name} already: services/${name}. Choose another name.`);
  const camel = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  if (TAKEN.has(name) || existsSync(join(root, 'node_modules/@switchboard', name)) || isReserved(camel))
    throw new NameError(`${name} is the name of something else here. Choose another one.`);
  const snake = name.replaceAll('-', '_');
  return { name, camel, pascal: camel[0]?.toUpperCase() + camel.slice(1), snake, upper: snake.toUpperCase() };
}

/** Whether the language has taken the word, e.g. `delete` or `import`. */
function isReserved(word: string): boolean {
  try {
    new Function(`'use strict'; const ${word} = 0;`);
    return false;
  } catch {
    return true;
  }
}
