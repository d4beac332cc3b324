import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { defineTexts, useTexts } from '../app/texts';
import { Field } from './field';
import styles from './password-field.module.css';

const texts = defineTexts({
  en: { show: 'Show the password', hide: 'Hide the password' },
  de: { show: 'Passwort zeigen', hide: 'Passwort verbergen' },
});

export function PasswordField(props: Omit<ComponentProps<typeof Field>, 'type' | 'after'>) {
  const [shown, setShown] = useState(false);
  const words = useTexts(texts);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="none"
      after={
        <button
          type="button"
          className={styles['eye']}
          aria-label={shown ? words.hide : words.show}
          onClick={() => setShown(!shown)}
        >
          <Icon size={17} aria-hidden="true" />
        </button>
      }
    />
  );
}
