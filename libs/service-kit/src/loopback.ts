/** Whether a server that listens at this address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i.test(host);
}

/**
 * Whether a Host header names this machine. Refusing others prevents DNS rebinding: a foreign page whose host name resolves to a
 * loopback address reaches local servers through the visitor's browser, but with its own name in the header.
 */
export function namesLoopback(header: string | undefined): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(header ?? '');
}

/** Address of a server for clients on this machine. @param host as it was told to listen; an address of IPv6 without brackets. */
export function localUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
