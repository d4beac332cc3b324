import { catalogue } from '@switchboard/catalogue';
import type { Consumer } from '../scenario';
import { changesNothing } from './changes-nothing';
import * as own from './own';

const written: readonly Consumer[] = Object.values(own);

/**
 * Every service that is given work: deliveries or, to the gateway, requests. One without scenarios of its own is held to change
 * nothing: it fails here as soon as it does.
 */
export const CONSUMERS: readonly Consumer[] = catalogue.flatMap(({ name, queue }) => {
  const consumer = written.find(one => one.service === name) ?? (queue && changesNothing(name, queue));
  return consumer ? [consumer] : [];
});
