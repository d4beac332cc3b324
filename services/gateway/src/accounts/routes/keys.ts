import { JsonWebKeySet } from '@switchboard/contracts';
import type { App } from '../../http/types';
import type { AccessTokens } from '../ports';

/** Public keys, so that others can check access tokens themselves. */
export function keyRoutes(app: App, accessTokens: AccessTokens): void {
  app.get(
    '/.well-known/jwks.json',
    {
      config: { access: 'public', limit: 'none' },
      schema: {
        tags: ['accounts'],
        operationId: 'getKeys',
        summary: 'Public keys of access tokens',
        response: { 200: JsonWebKeySet },
      },
    },
    async (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(accessTokens.keySet()),
  );
}
