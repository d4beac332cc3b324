import { type ClipboardEvent, type DragEvent, useState } from 'react';
import type { Uploads } from './use-uploads';

/** Text that is dragged from one place to another is no file. */
const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

/** Files that are dropped on a form or pasted into it go with it. */
export function useFileDrop(files: Uploads) {
  const [isOver, setOver] = useState(false);
  return {
    /** Something that may be dropped is held over it. */
    isOver,
    props: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        files.add(event.dataTransfer.files);
      },
      onPaste: (event: ClipboardEvent) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        files.add(event.clipboardData.files);
      },
    },
  };
}
