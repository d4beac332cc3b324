import type { Hosting } from '@switchboard/service-kit';

const FOLDER = '/var/lib/switchboard';
const COPY = { key: 'AUDIT_CHECKPOINTS_FILE', value: `${FOLDER}/audit-checkpoints.jsonl` };

export const hosting: Hosting = {
  scaling: {
    messagesPerReplica: 500,
    maxReplicas: 4,
    why: 'Many: each is one insert, and audits of one ticket only race each other.',
  },
  storage: {
    name: 'checkpoints',
    path: FOLDER,
    sizeLimit: '2Gi',
    cluster:
      'Every replica has a whole copy. It goes with its pod; services/audit/README.md says what to put here instead.',
    host: "Key and outside copy of the trail's checkpoints: back both up.",
  },
  kubernetes: {
    settings: [COPY],
    secrets: [{ key: 'AUDIT_SIGNING_KEY', value: '<key as JWK, {"kty":"OKP","crv":"Ed25519", …}>' }],
    secretsNote:
      'Signs the checkpoints of the trail: `npm run --silent audit:key`. Keep a copy of it where the database is not.',
  },
  compose: {
    environment: [
      {
        key: 'AUDIT_SIGNING_KEY_FILE',
        value: `${FOLDER}/audit-signing-key.json`,
        why: 'Made at the first start. Neither is in the database, so that who can write there can not make them fit.',
      },
      COPY,
    ],
  },
};
