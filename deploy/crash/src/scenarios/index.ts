import type { Consumer } from '../scenario';
import { audit } from './audit';
import { classifier } from './classifier';
import { gateway } from './gateway';
import { notifier } from './notifier';
import { router } from './router';

/** Every service that works on deliveries, and the gateway, whose intake writes to an outbox too. */
export const CONSUMERS: readonly Consumer[] = [gateway, classifier, router, notifier, audit];
