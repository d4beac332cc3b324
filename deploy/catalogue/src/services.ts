// Every service there is, a line each. What else names services is derived from this or written by `npm run generate`.
export { audit } from '@switchboard/audit';
export { classifier } from '@switchboard/classifier';
export { gateway } from '@switchboard/gateway';
export { notifier } from '@switchboard/notifier';
export { router } from '@switchboard/router';
