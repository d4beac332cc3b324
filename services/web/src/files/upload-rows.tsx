import { useTexts } from '../app/texts';
import { fileTexts } from './texts';
import { UploadRow } from './upload-row';
import styles from './upload-rows.module.css';
import type { Uploads } from './use-uploads';
import { useWhyNot } from './use-why-not';

/** Files that go with what is being written, each with how far it is. */
export function UploadRows({ files }: { files: Uploads }) {
  const words = useTexts(fileTexts);
  const whyNot = useWhyNot(files.limits);
  if (files.uploads.length === 0) return null;
  return (
    <ul className={styles['rows']} aria-label={words.chosen}>
      {files.uploads.map(upload => (
        <UploadRow
          key={upload.key}
          upload={upload}
          whyNot={upload.refused !== undefined || upload.error !== undefined ? whyNot(upload) : undefined}
          onAgain={() => void files.again(upload)}
          onRemove={() => files.remove(upload)}
        />
      ))}
    </ul>
  );
}
