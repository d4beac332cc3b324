import { malformed, Refusal } from '../domain/refusal';
import type { App } from './types';

/** Whoever reads the first and whoever reads the last of these would see another request. */
const ONCE = ['host', 'authorization', 'content-type', 'content-length'];

const PRINTABLE = /^[\x21-\x7e]*$/;

/** Refuses requests that two readers could understand in two ways: a header given twice, an address that is no percent-encoded UTF-8. */
export function registerUnambiguous(app: App): void {
  app.addHook('onRequest', async request => {
    const names = request.raw.rawHeaders.filter((_text, index) => index % 2 === 0).map(name => name.toLowerCase());
    for (const name of ONCE) {
      if (names.indexOf(name) !== names.lastIndexOf(name))
        throw new Refusal('malformed', 'bad_request', `The header ${name} must be given once.`);
    }
    checkQuery(request.url);
  });
}

/** The path is decoded strictly by the router; a query would be taken as it is where it can not be decoded. */
function checkQuery(url: string): void {
  if (!PRINTABLE.test(url)) throw new Refusal('malformed', 'bad_request', 'The address must be percent-encoded.');
  const [, query = ''] = url.split('?', 2);
  for (const part of query.split('&')) {
    const [name = ''] = part.split('=', 1);
    if (!isDecodable(part)) throw malformed(`/${isDecodable(name) ? name : ''}`, 'must be UTF-8 in percent-encoding');
  }
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
