import type { AttachmentLimits } from '@switchboard/contracts';
import { isProblem } from '../api/problem';
import { fileSize } from '../app/file-size';
import { useLanguage } from '../app/preferences';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { fileTexts } from './texts';
import { isLineError, type Upload } from './uploads';

/** Why a file does not go, in words; the server and the page refuse for the same reasons. */
export function useWhyNot(limits: AttachmentLimits | undefined): (upload: Upload) => string {
  const words = useTexts(fileTexts);
  const language = useLanguage();
  const problemWords = useProblemWords();
  return ({ refused, error }) => {
    if (isLineError(error)) return words.lineBroke;
    const code = refused ?? (isProblem(error) ? error.code : '');
    if (code === 'file_type_refused') return words.wrongType;
    if (code === 'file_infected') return words.infected;
    if (limits && code === 'file_too_large') return words.tooLarge(fileSize(limits.fileBytes, language));
    if (limits && code === 'too_many_files') return words.tooMany(limits.filesPerTicket);
    if (limits && code === 'ticket_files_too_large')
      return words.tooManyBytes(fileSize(limits.bytesPerTicket, language));
    return isProblem(error) ? problemWords.of(error) : words.notBrought;
  };
}
