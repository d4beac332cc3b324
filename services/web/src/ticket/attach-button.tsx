import { Paperclip } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTexts } from '../app/texts';
import { fileTexts } from '../files/texts';
import type { Uploads } from '../files/use-uploads';

interface AttachButtonProps {
  readonly files: Uploads;
  readonly className: string | undefined;
  /** Else a paper clip, with its name. */
  readonly children?: ReactNode;
}

/** Lets one choose files. */
export function AttachButton({ files, className, children }: AttachButtonProps) {
  const words = useTexts(fileTexts);
  const picker = useRef<HTMLInputElement>(null);
  const named = children === undefined && { 'aria-label': words.attach, title: words.attach };
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={event => {
          files.add(event.target.files ?? []);
          event.target.value = '';
        }}
      />
      <button type="button" className={className} {...named} onClick={() => picker.current?.click()}>
        {children ?? <Paperclip size={16} aria-hidden="true" />}
      </button>
    </>
  );
}
