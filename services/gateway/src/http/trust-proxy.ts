import { isIP, isIPv6 } from 'node:net';
import { listOf } from '../domain/list-of';

/** Groups of addresses that Fastify knows by name. */
const GROUPS = ['loopback', 'linklocal', 'uniquelocal'];

/** TRUST_PROXY as Fastify takes it. */
export function trustProxy(setting: string): boolean | string | ((address: string, hop: number) => boolean) {
  if (setting === 'true' || setting === 'false') return setting === 'true';
  if (/^\d+$/.test(setting)) return (_address, hop) => hop < Number(setting);
  return setting;
}

/** What is wrong with TRUST_PROXY, as "must …". */
export function trustProxyComplaint(setting: string): string | undefined {
  if (/^(true|false|\d+)$/.test(setting)) return undefined;
  const items = listOf(setting);
  return items.length > 0 && items.every(isAddressOrRange)
    ? undefined
    : `must be true, false, a number of proxies, or addresses (10.0.0.1, 10.0.0.0/8, ${GROUPS.join(', ')}) with commas between them`;
}

function isAddressOrRange(item: string): boolean {
  if (GROUPS.includes(item)) return true;
  const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(item) ?? [];
  return isIP(address) !== 0 && (bits === undefined || Number(bits) <= (isIPv6(address) ? 128 : 32));
}
