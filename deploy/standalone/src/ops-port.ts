import { ConfigError } from '@switchboard/kernel';
import { DEFAULT_OPS_PORT, localUrl, type OpsEndpoints, OpsServer } from '@switchboard/service-kit';

export interface OpsPort {
  /** For people: the address, and why it is not the usual one. */
  readonly description: string;
  close(): Promise<void>;
}

/**
 * Health and metrics on OPS_PORT. Where that is not set and the default is taken, as where a Prometheus runs, any other will do.
 * @throws ConfigError when OPS_PORT is set and taken.
 */
export async function listenForOperators(
  endpoints: OpsEndpoints,
  { OPS_PORT, OPS_HOST }: { OPS_PORT?: number | undefined; OPS_HOST: string },
): Promise<OpsPort> {
  const listen = (port: number) => OpsServer.listen(endpoints, port, OPS_HOST);
  let note = '';
  const server = await listen(OPS_PORT ?? DEFAULT_OPS_PORT).catch(async (error: unknown) => {
    if (OPS_PORT !== undefined || !(error instanceof ConfigError)) throw error;
    note = `   (${DEFAULT_OPS_PORT} is taken; OPS_PORT chooses one)`;
    return listen(0);
  });
  return { description: `${localUrl(OPS_HOST, server.port)}/metrics${note}`, close: () => server.close() };
}
