import { eventually, TestSystem, type TestSystemOptions } from '@switchboard/testing';
import type { ServiceRuntime } from '@switchboard/service-kit';
import { createGateway, type FirstAdmin, type GatewayOptions } from '../../src';
import { Client } from './client';
import { uniqueEmail } from './people';

export const ADMIN = { email: 'ada@example.com', password: 'a very good password' };

export interface RunningGateway {
  readonly url: string;
  readonly runtime: ServiceRuntime;
  readonly firstAdmin: FirstAdmin;
}

/** Starts one gateway as its own process would, and waits until it hears of events; several may share a system. */
export async function startGateway(...given: Parameters<typeof launchGateway>): Promise<RunningGateway> {
  const gateway = await launchGateway(...given);
  const isHearing = async () => (await new Client(gateway.url).get('/readyz')).json.broker === 'ok';
  await eventually(isHearing, { timeoutMs: 30_000 });
  return gateway;
}

/** The same, with or without a broker: it takes requests before it has reached one. */
export async function launchGateway(
  system: TestSystem,
  env: Record<string, string | undefined> = {},
  options: GatewayOptions = {},
): Promise<RunningGateway> {
  let port = 0;
  let firstAdmin: FirstAdmin | undefined;
  const definition = createGateway({
    ...options,
    onListening: taken => (port = taken),
    onFirstAdmin: admin => (firstAdmin = admin),
  });
  const runtime = await system.start(definition, {
    PORT: '0',
    HOST: '127.0.0.1',
    RATE_LIMIT: 'off',
    OVERLOAD_LATENCY_MS: '0',
    DRAIN_DELAY_MS: '0',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    ...env,
  });
  if (!firstAdmin) throw new Error('the gateway did not say what became of the first admin');
  return { url: `http://127.0.0.1:${port}`, runtime, firstAdmin };
}

/** A gateway on a database of its own, with people in each role. */
export class Desk {
  private constructor(
    readonly system: TestSystem,
    readonly gateway: RunningGateway,
    readonly admin: Client,
  ) {}

  static async open(env: Record<string, string> = {}, options: TestSystemOptions = {}): Promise<Desk> {
    const system = await TestSystem.create(options);
    const gateway = await startGateway(system, env);
    return new Desk(system, gateway, await new Client(gateway.url).signIn(ADMIN.email, ADMIN.password));
  }

  anonymous(): Client {
    return new Client(this.gateway.url);
  }

  /** Somebody new with the role `user`. */
  async requester(name = 'Rita Requester'): Promise<Client> {
    return this.anonymous().signUp(name);
  }

  /** Somebody new with another role, signed in. */
  async person(role: 'agent' | 'admin', fields: Record<string, unknown> = {}): Promise<Client> {
    const email = uniqueEmail(role);
    const password = 'another good password';
    const body = { email, password, name: 'Nia Network', role, ...fields };
    const { status, json } = await this.admin.post('/api/v1/users', body);
    if (status !== 201) throw new Error(`no ${role} could be made: ${JSON.stringify(json)}`);
    return this.anonymous().signIn(email, password);
  }

  async close(): Promise<void> {
    await this.system.stop();
  }
}
