/** The address of a database of that name, on the server of `uri`. */
export function withName(uri: string, name: string): string {
  const [server = uri, query] = uri.split('?');
  return `${server.replace(/\/[^/]*$/, '')}/${name}${query ? `?${query}` : ''}`;
}
