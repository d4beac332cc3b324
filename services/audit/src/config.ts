import { commonSettings } from '@switchboard/kernel';
import { processSettings } from '@switchboard/service-kit';
import { Type } from 'typebox';

const checkpointSettings = {
  AUDIT_SIGNING_KEY: Type.Optional(
    Type.String({
      writeOnly: true,
      description:
        'Signs checkpoints of the trail: private Ed25519 key as JWK, from `npm run audit:key`. As JWK Set: the first private key signs, all verify',
    }),
  ),
  AUDIT_SIGNING_KEY_FILE: Type.Optional(
    Type.String({
      description: 'File with such a key, made on the first start. Standalone: DATA_DIR/audit-signing-key.json',
    }),
  ),
  AUDIT_CHECKPOINTS_FILE: Type.Optional(
    Type.String({
      description:
        'Copy of the checkpoints outside of the database, appended to. Standalone: DATA_DIR/audit-checkpoints.jsonl',
    }),
  ),
};

export const settings = Type.Object({
  ...checkpointSettings,
  AUDIT_CHECKPOINT_SECONDS: Type.Integer({
    minimum: 1,
    maximum: 86_400,
    default: 60,
    description: 'Seconds between checkpoints of the trail; what is younger is not protected by one',
  }),
});

/** What `npm run audit:verify` reads of them. */
export const signatureSettings = Type.Object(checkpointSettings);

/** Where `npm run audit:verify` finds the trail. */
export const verifySettings = Type.Object({
  MONGODB_URI: processSettings.properties.MONGODB_URI,
  ...commonSettings,
});
