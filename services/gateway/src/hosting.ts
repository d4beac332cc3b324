import type { Hosting } from '@switchboard/service-kit';

const HTTP_PORT = 3000;

export const hosting: Hosting = {
  resources: { cpu: '250m', memory: '192Mi', memoryLimit: '512Mi' },
  http: { port: HTTP_PORT },
  kubernetes: {
    settings: [
      { key: 'HOST', value: '0.0.0.0' },
      { key: 'PORT', value: String(HTTP_PORT) },
      { key: 'PUBLIC_URL', value: 'http://localhost:8080' },
    ],
    secrets: [
      { key: 'ADMIN_EMAIL', value: '<name>@<domain>' },
      {
        key: 'ADMIN_PASSWORD',
        value: '<password>',
        why: 'First start only. Leave it out and the gateway makes one and logs it once. JWT_PRIVATE_KEY may be added: an Ed25519 key as JWK; without it the gateways make one and share it in the database.',
      },
    ],
  },
  compose: {
    environment: [
      { key: 'HOST', value: '0.0.0.0' },
      { key: 'PORT', value: String(HTTP_PORT) },
      { key: 'PUBLIC_URL', value: '${PUBLIC_URL:-http://localhost:8080}' },
      { key: 'ADMIN_EMAIL', value: '${ADMIN_EMAIL:?set ADMIN_EMAIL in .env}' },
      {
        key: 'ADMIN_PASSWORD',
        value: '${ADMIN_PASSWORD:-}',
        why: "Empty: one is generated at the first start and shown once, in this service's log.",
      },
      { key: 'RATE_LIMIT', value: '${RATE_LIMIT:-on}' },
      { key: 'TRUST_PROXY', value: 'uniquelocal', why: 'The page stands before it and says who asks.' },
    ],
    brokerMayBeAway: 'Takes tickets while the broker is away, so it waits for its start only.',
  },
};
