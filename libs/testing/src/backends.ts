import { startEmbeddedStore } from '@switchboard/embedded-mongo';
import { startContainer } from './containers';

/** A back end that a test run uses. */
export interface Backend {
  /** What it is, for the line at the end of the run. */
  readonly description: string;
  /** Absent for the in-process bus, which each test makes for itself. */
  readonly uri?: string;
  stop(): Promise<void>;
}

const nothing = async () => undefined;

/** The database of a run: MONGODB_URI if given, else a container where an engine has the image, else the embedded store. */
export async function chooseDatabase(env: NodeJS.ProcessEnv): Promise<Backend> {
  const given = env['MONGODB_URI'];
  if (given) return { description: `database: the server that MONGODB_URI names`, uri: given, stop: nothing };
  const container = await startContainer('mongo:8', 27_017);
  if (container) {
    const uri = `mongodb://${container.host}:${container.port}/`;
    return { description: 'database: mongo:8 in a container', uri, stop: container.stop };
  }
  const store = await startEmbeddedStore();
  return { description: 'database: the embedded store', uri: store.uri, stop: () => store.stop() };
}

/** The broker of a run: AMQP_URL if given, else a container where an engine has the image, else the in-process bus. */
export async function chooseBroker(env: NodeJS.ProcessEnv): Promise<Backend> {
  const given = env['AMQP_URL'];
  if (given) return { description: 'broker: the RabbitMQ that AMQP_URL names', uri: given, stop: nothing };
  const container = await startContainer('rabbitmq:4', 5_672);
  if (container) {
    const uri = `amqp://guest:guest@${container.host}:${container.port}`;
    return { description: 'broker: rabbitmq:4 in a container', uri, stop: container.stop };
  }
  return { description: 'broker: the in-process bus', stop: nothing };
}
