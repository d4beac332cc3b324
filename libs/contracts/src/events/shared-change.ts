import { Type } from 'typebox';
import { Actor, FieldChange } from './define';

/** What is said of something that one person made and others use. Their owners keep private ones to themselves, so nothing is said of those. */
export const SharedChange = Type.Object(
  {
    actor: Actor,
    change: Type.String({
      minLength: 1,
      description: '`shared`: others see it from now on; `changed`; `unshared`: no more; `removed`; others may follow',
    }),
    changes: Type.Array(FieldChange, { description: 'What others see of it; only `shared` where it was `unshared`' }),
  },
  { additionalProperties: false },
);
