import { useMutation } from '@tanstack/react-query';
import { File } from 'lucide-react';
import { saveFile } from '../api/files';
import { isProblem } from '../api/problem';
import { fileSize } from '../app/file-size';
import { useLanguage } from '../app/preferences';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import styles from './file-links.module.css';
import { agentTexts } from './texts';
import { Thumbnail } from './thumbnail';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Files that came with a message; pressing one saves it. */
export function FileLinks({ files }: { files: readonly Named[] }) {
  const words = useTexts(agentTexts);
  const language = useLanguage();
  const problemWords = useProblemWords();
  const save = useMutation({ mutationFn: saveFile });
  if (files.length === 0) return null;
  return (
    <ul className={styles['files']}>
      {files.map(file => (
        <li key={file.id}>
          <button
            type="button"
            className={styles['file']}
            title={words.save(file.name)}
            onClick={() => save.mutate(file)}
          >
            {file.type.startsWith('image/') ? <Thumbnail id={file.id} /> : <File size={14} aria-hidden="true" />}
            <bdi className={styles['name']}>{file.name}</bdi>
            <span className={styles['size']}>{fileSize(file.size, language)}</span>
          </button>
        </li>
      ))}
      {save.isError && (
        <li role="alert" className={styles['error']}>
          {isProblem(save.error) ? problemWords.of(save.error) : words.notSaved}
        </li>
      )}
    </ul>
  );
}
