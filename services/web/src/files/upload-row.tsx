import { Check, File, RotateCw, TriangleAlert, X } from 'lucide-react';
import { fileSize } from '../app/file-size';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { Dots } from '../ui/button';
import { classes } from '../ui/classes';
import { fileTexts } from './texts';
import styles from './upload-rows.module.css';
import { isLineError, type Upload } from './uploads';

interface UploadRowProps {
  readonly upload: Upload;
  readonly whyNot: string | undefined;
  readonly onAgain: () => void;
  readonly onRemove: () => void;
}

export function UploadRow({ upload, whyNot, onAgain, onRemove }: UploadRowProps) {
  const words = useTexts(fileTexts);
  const language = useLanguage();
  const { name, size, refused, error } = upload;
  const isBroken = isLineError(error);
  const Sign = whyNot === undefined ? File : TriangleAlert;
  return (
    <li className={classes(styles['row'], whyNot !== undefined && styles[isBroken ? 'broken' : 'bad'])}>
      <Sign size={16} aria-hidden="true" />
      <div className={styles['text']}>
        <p className={styles['head']}>
          <bdi className={styles['name']}>{name}</bdi>
          <span className={styles['size']}>{fileSize(size, language)}</span>
        </p>
        {whyNot === undefined ? (
          <State upload={upload} />
        ) : (
          <p role="alert" className={styles['why']}>
            {whyNot}
          </p>
        )}
      </div>
      {refused === undefined && error !== undefined && (
        <button type="button" className={styles['again']} aria-label={words.againFile(name)} onClick={onAgain}>
          <RotateCw size={14} aria-hidden="true" /> {words.again}
        </button>
      )}
      <button type="button" className={styles['remove']} aria-label={words.removeFile(name)} onClick={onRemove}>
        <X size={14} aria-hidden="true" />
      </button>
    </li>
  );
}

function State({ upload: { name, size, sent, id, ticketId } }: { upload: Upload }) {
  const words = useTexts(fileTexts);
  const language = useLanguage();
  if (ticketId === undefined) return <p className={styles['state']}>{words.waits}</p>;
  if (id !== undefined)
    return (
      <p role="status" className={styles['state']}>
        <Check size={14} aria-hidden="true" className={styles['done']} /> {words.ready}
      </p>
    );
  // The form around the file goes too, so more than the file may have gone.
  const part = Math.min(sent, size);
  return (
    <>
      <p role="status" className={styles['state']}>
        <Dots /> <span className="visually-hidden">{words.going}</span>
        <span aria-hidden="true">{words.sent(fileSize(part, language), fileSize(size, language))}</span>
      </p>
      <progress className={styles['bar']} aria-label={words.progressOf(name)} value={part} max={Math.max(1, size)} />
    </>
  );
}
