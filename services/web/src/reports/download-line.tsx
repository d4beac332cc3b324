import { useProblemWords } from '../app/problem-words';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { Notice } from '../ui/notice';
import { fileSize } from '../app/file-size';
import styles from './download-line.module.css';
import { reportsTexts } from './texts';
import type { Download } from './use-download';

/** How far the file is, and what became of it. */
export function DownloadLine({ download }: { download: Download }) {
  const words = useTexts(reportsTexts);
  const problems = useProblemWords();
  const language = useLanguage();
  const size = (bytes: number) => fileSize(bytes, language);
  switch (download.state) {
    case 'none':
      return null;
    case 'running':
      return (
        <div className={styles['running']}>
          <progress aria-label={words.title} />
          <span>{download.bytes === 0 ? words.begins : words.soFar(size(download.bytes))}</span>
        </div>
      );
    case 'done':
      return <Notice tone="good">{words.done(download.name, size(download.bytes))}</Notice>;
    case 'stopped':
      return <Notice tone="calm">{words.stopped}</Notice>;
    case 'broken':
      return <Notice tone="bad">{words.broken}</Notice>;
    case 'refused':
      return <Notice tone="bad">{problems.of(download.problem)}</Notice>;
  }
}
