import { transportConformance } from './conformance';
import { brokerMissing, RabbitWorld } from './rabbit-world';

transportConformance('rabbitmq', async options => new RabbitWorld(options), { skip: brokerMissing(), connected: true });
