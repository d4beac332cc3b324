import { Paperclip } from 'lucide-react';
import { fileSize } from '../app/file-size';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { fileTexts } from '../files/texts';
import { UploadRows } from '../files/upload-rows';
import type { Uploads } from '../files/use-uploads';
import { AttachButton } from '../ticket/attach-button';
import styles from './attach-strip.module.css';

/** Where files are dropped or chosen, what is taken, and those that go with the ticket. */
export function AttachStrip({ files }: { files: Uploads }) {
  const words = useTexts(fileTexts);
  const language = useLanguage();
  const { limits } = files;
  return (
    <div className={styles['strip']}>
      <div className={styles['head']}>
        <p className={styles['drop']}>
          <Paperclip size={16} aria-hidden="true" /> <span className={styles['here']}>{words.dropHere}</span>
          <AttachButton files={files} className={styles['choose']}>
            <span className="visually-hidden">{words.attach}: </span>
            {words.choose}
          </AttachButton>
        </p>
        {limits && (
          <p className={styles['limits']}>
            {words.limits(limits.filesPerTicket, fileSize(limits.fileBytes, language))}
          </p>
        )}
      </div>
      <UploadRows files={files} />
    </div>
  );
}
