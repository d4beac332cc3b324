import { silentLogger } from '@switchboard/kernel';
import { InProcessBroker } from '../src';
import { transportConformance } from './conformance';

transportConformance('in-process', async ({ retryTiersMs }) => {
  const broker = new InProcessBroker({ logger: silentLogger(), retryTiersMs });
  return { transport: async service => broker.transport(service), dispose: () => broker.close() };
});
