import { WifiOff } from 'lucide-react';
import { useConnection } from '../api/live';
import { useLanguage } from './preferences';
import styles from './offline-banner.module.css';
import { shellTexts } from './shell-texts';
import { useTexts } from './texts';
import { hourOf } from './times';

/** Says that nothing new comes in, and since when. */
export function OfflineBanner() {
  const connection = useConnection();
  const language = useLanguage();
  const words = useTexts(shellTexts);
  const since = connection.state === 'down' ? connection.since : undefined;
  return (
    <div role="status">
      {since && (
        <p className={styles['banner']}>
          <WifiOff size={16} aria-hidden="true" />
          {words.offline(hourOf(since, language))}
        </p>
      )}
    </div>
  );
}
