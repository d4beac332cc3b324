import { File, X } from 'lucide-react';
import { isProblem } from '../api/problem';
import { fileSize } from '../app/file-size';
import { useLanguage } from '../app/preferences';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { Dots } from '../ui/button';
import { agentTexts } from './texts';
import styles from './upload-rows.module.css';
import type { Upload, Uploads } from './use-uploads';

const REFUSALS: Readonly<Record<string, 'tooLarge' | 'wrongType' | 'infected'>> = {
  file_too_large: 'tooLarge',
  ticket_files_too_large: 'tooLarge',
  file_type_refused: 'wrongType',
  file_infected: 'infected',
};

/** Files that go with what is being written. */
export function UploadRows({ files }: { files: Uploads }) {
  const words = useTexts(agentTexts);
  const language = useLanguage();
  const problemWords = useProblemWords();
  if (files.uploads.length === 0) return null;
  const why = ({ error }: Upload) => {
    if (!isProblem(error)) return words.notBrought;
    const known = REFUSALS[error.code];
    return known ? words[known] : problemWords.of(error);
  };
  return (
    <ul className={styles['rows']}>
      {files.uploads.map(upload => (
        <li key={upload.key} className={styles['row']}>
          <File size={14} aria-hidden="true" />
          <bdi className={styles['name']}>{upload.file.name}</bdi>
          <span className={styles['size']}>{fileSize(upload.file.size, language)}</span>
          {upload.error !== undefined ? (
            <span role="alert" className={styles['error']}>
              {why(upload)}
            </span>
          ) : (
            <span role="status" className={styles['size']}>
              {upload.done ? words.ready : <Dots />}
              {!upload.done && <span className="visually-hidden">{words.going}</span>}
            </span>
          )}
          <button type="button" aria-label={words.removeFile(upload.file.name)} onClick={() => files.remove(upload)}>
            <X size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
