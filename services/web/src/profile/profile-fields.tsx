import type { ProfilePatchBody, ProfileView } from '@switchboard/contracts';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { hourOf } from '../app/times';
import styles from './profile.module.css';
import { profileTexts } from './texts';

const ZONES = Intl.supportedValuesOf('timeZone');

interface FieldsProps {
  readonly known: ProfileView;
  readonly onSave: (body: ProfilePatchBody) => void;
}

/** A row for each; a field is saved when it is left. */
export function ProfileFields({ known, onSave }: FieldsProps) {
  const words = useTexts(profileTexts);
  const language = useLanguage();
  const now = hourOf(new Date(), language, known.timeZone);
  const zones = ZONES.includes(known.timeZone) ? ZONES : [known.timeZone, ...ZONES];
  const locales = { en: 'English', de: 'Deutsch' };
  return (
    <div className={styles['rows']}>
      <Row label={words.name} hint={words.nameHint}>
        {ids => <Line {...ids} value={known.name} autoComplete="name" onSave={name => onSave({ name })} />}
      </Row>
      <Row label={words.email} hint={known.emailConfirmed ? words.confirmed : words.unconfirmed}>
        {ids => <output {...ids}>{known.email}</output>}
      </Row>
      <Row label={words.phone} hint={words.phoneHint}>
        {ids => (
          <Line
            {...ids}
            value={known.phone ?? ''}
            type="tel"
            autoComplete="tel"
            onSave={phone => onSave({ phone: phone === '' ? null : phone })}
          />
        )}
      </Row>
      <Row label={words.language} hint={words.languageHint}>
        {ids => (
          <select {...ids} value={known.locale} onChange={event => onSave({ locale: event.target.value })}>
            {!Object.hasOwn(locales, known.locale) && <option value={known.locale}>{known.locale}</option>}
            {Object.entries(locales).map(([locale, name]) => (
              <option key={locale} value={locale} lang={locale}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Row>
      <Row label={words.timeZone} hint={words.timeZoneHint(now)}>
        {ids => (
          <select {...ids} value={known.timeZone} onChange={event => onSave({ timeZone: event.target.value })}>
            {zones.map(zone => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </Row>
    </div>
  );
}

interface Ids {
  readonly id: string;
  readonly 'aria-describedby': string;
}

function Row({ label, hint, children }: { label: string; hint: string; children: (ids: Ids) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{label}</label>
      <div>{children({ id, 'aria-describedby': `${id}-hint` })}</div>
      <p id={`${id}-hint`}>{hint}</p>
    </div>
  );
}

function Line({
  value,
  onSave,
  ...rest
}: ComponentProps<'input'> & { value: string; onSave: (value: string) => void }) {
  return (
    <input
      {...rest}
      key={value}
      defaultValue={value}
      onBlur={event => {
        const next = event.target.value.trim();
        if (next !== value) onSave(next);
      }}
    />
  );
}
