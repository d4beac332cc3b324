import { useQuery } from '@tanstack/react-query';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { getSettings } from '../api/installation';
import { keys } from '../api/keys';
import { usePageTitle } from '../app/page-title';
import page from '../app/page.module.css';
import { useTexts } from '../app/texts';
import { Notice } from '../ui/notice';
import { SearchBox } from '../ui/search-box';
import { Segments } from '../ui/segments';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { groupsOf, isProcess, isSetHere } from './groups';
import { SettingRow } from './setting-row';
import styles from './settings.module.css';
import { settingsTexts } from './texts';

/** What this installation runs with; to be read. */
export function SettingsPage() {
  const words = useTexts(settingsTexts);
  const [q, setQ] = useState('');
  const [which, setWhich] = useState<'all' | 'set'>('all');
  const { data, error, isError, refetch } = useQuery({
    queryKey: keys.settings,
    queryFn: ({ signal }) => getSettings(signal),
  });
  usePageTitle(words.title);
  const items = data?.items ?? [];
  const groups = groupsOf(items, q, which === 'set');
  return (
    <div className={page['page']}>
      <h1 className={page['title']}>{words.title}</h1>
      {data && <p className={page['intro']}>{words.headline(items.filter(isSetHere).length, items.length)}</p>}
      <p className={page['intro']}>{words.how}</p>
      {data ? (
        <>
          {data.elsewhere.length > 0 && (
            <div className={styles['notice']}>
              <Notice tone="calm" icon={<Info size={16} aria-hidden="true" />}>
                {words.elsewhere(data.elsewhere.join(', '))}
              </Notice>
            </div>
          )}
          <div className={styles['tools']}>
            <SearchBox small label={words.search} q={q} onSearch={setQ} />
            <Segments
              label={words.which}
              value={which}
              options={[
                ['all', words.all],
                ['set', words.onlySet],
              ]}
              onChoose={setWhich}
            />
          </div>
          {groups.map(group => (
            <section key={group.reader} aria-labelledby={`settings-${group.reader}`} className={styles['group']}>
              <h2 id={`settings-${group.reader}`}>{isProcess(group.reader) ? words.process : group.reader}</h2>
              <ul>
                {group.items.map(setting => (
                  <SettingRow key={setting.name} setting={setting} />
                ))}
              </ul>
            </section>
          ))}
          {groups.length === 0 && (
            <State drawing="nothing" title={words.none}>
              {words.noneText}
            </State>
          )}
        </>
      ) : isError ? (
        <Failed title={words.failed} error={error} retry={refetch} />
      ) : (
        <RowsSkeleton />
      )}
    </div>
  );
}
