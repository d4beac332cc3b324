import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import type { Uploads } from '../agent-ticket/use-uploads';
import { defineTexts, useTexts } from '../app/texts';

const texts = defineTexts({ en: { attach: 'Attach files' }, de: { attach: 'Dateien anhängen' } });

/** Lets one choose files. */
export function AttachButton({ files, className }: { files: Uploads; className: string | undefined }) {
  const words = useTexts(texts);
  const picker = useRef<HTMLInputElement>(null);
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
      <button
        type="button"
        className={className}
        aria-label={words.attach}
        title={words.attach}
        onClick={() => picker.current?.click()}
      >
        <Paperclip size={16} aria-hidden="true" />
      </button>
    </>
  );
}
