import type { Hosting } from '@switchboard/service-kit';

const WITHOUT_KEY = 'Without a key, tickets are classified by the local model.';

export const hosting: Hosting = {
  resources: { cpu: '100m', memory: '192Mi', memoryLimit: '512Mi' },
  scaling: { messagesPerReplica: 20, maxReplicas: 10, why: 'Few: each may wait seconds for the model.' },
  outbound: {
    to: 'gemini',
    ports: [443],
    publicOnly: true,
    why: 'Its addresses change too often to be named; clusters with an egress gateway allow the host name there instead.',
  },
  kubernetes: {
    settings: [{ key: 'GEMINI_MODEL', value: 'gemini-3.5-flash-lite' }],
    secrets: [{ key: 'GEMINI_API_KEY', value: '<key>' }],
    withoutSecrets: WITHOUT_KEY,
  },
  compose: {
    environment: [
      { key: 'GEMINI_API_KEY', value: '${GEMINI_API_KEY:-}', why: WITHOUT_KEY },
      { key: 'GEMINI_MODEL', value: '${GEMINI_MODEL:-}' },
    ],
  },
};
