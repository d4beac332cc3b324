import type { MessageView } from '@switchboard/contracts';
import { File } from 'lucide-react';
import { useLanguage } from '../app/preferences';
import { fileSize } from '../app/file-size';
import styles from './files.module.css';

/** Files that came with a message. */
export function MessageFiles({ files }: { files: MessageView['attachments'] }) {
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className={styles['files']}>
      {files.map(({ id, name, size }) => (
        <li key={id} className={styles['file']}>
          <File size={15} aria-hidden="true" />
          <bdi className={styles['name']}>{name}</bdi>
          <span className={styles['size']}>{fileSize(size, language)}</span>
        </li>
      ))}
    </ul>
  );
}
