// The services that change something when they are given work: which steps they must pass is written down for each.
export { audit } from './audit';
export { classifier } from './classifier';
export { gateway } from './gateway';
export { notifier } from './notifier';
export { router } from './router';
