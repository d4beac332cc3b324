import { Sparkle, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import { Dots } from '../ui/button';
import { Token } from '../ui/chip';
import { PriorityChip, TopicChip } from './choice-chips';
import { correctionsOf } from './corrections';
import type { TicketDraft } from './draft';
import styles from './suggestion-box.module.css';
import { newTicketTexts } from './texts';
import type { Reading } from './use-suggestion';

interface BoxProps {
  readonly draft: TicketDraft;
  readonly reading: Reading;
  readonly onChange: (draft: TicketDraft) => void;
}

/** How we would file the ticket, each part to be changed. Its height is kept, so that nothing below it jumps. */
export function SuggestionBox({ draft, reading, onChange }: BoxProps) {
  const words = useTexts(newTicketTexts);
  const { suggestion, isReading, isAway } = reading;
  const isLocal = suggestion?.source === 'local' || isAway;
  const corrections = suggestion ? correctionsOf(draft.description.trim(), suggestion.correctedDescription) : [];
  const hasAnything = suggestion !== undefined || isAway || draft.topic !== null || draft.priority !== null;
  return (
    <section className={classes(styles['box'], isLocal && styles['local'])} aria-label={words.fileAs}>
      <Head {...{ isLocal, isAway, isReading }} />
      {hasAnything ? (
        <div className={styles['chips']}>
          <TopicChip chosen={draft.topic} suggested={suggestion} onChoose={topic => onChange({ ...draft, topic })} />
          <PriorityChip
            chosen={draft.priority}
            suggested={suggestion}
            onChoose={priority => onChange({ ...draft, priority })}
          />
        </div>
      ) : (
        <p className={styles['hint']}>{words.idle}</p>
      )}
      {suggestion && !isAway && suggestion.skills.length > 0 && (
        <p className={styles['skills']}>
          {words.knows}{' '}
          {suggestion.skills.slice(0, 4).map(skill => (
            <Token key={skill}>{skill}</Token>
          ))}
        </p>
      )}
      {hasAnything && (
        <p className={styles['hint']}>
          {words.dashed}{' '}
          {corrections.map(([from, to]) => (
            <span key={from}>{words.readAs(from, to)} </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Head({ isLocal, isAway, isReading }: { isLocal: boolean; isAway: boolean; isReading: boolean }) {
  const words = useTexts(newTicketTexts);
  const state: ReactNode = isReading ? (
    <>
      <Dots /> {words.reading}
    </>
  ) : isLocal ? undefined : (
    <Source />
  );
  return (
    <div className={styles['head']}>
      {isLocal && <WifiOff size={17} aria-hidden="true" className={styles['sign']} />}
      <div className={styles['headText']}>
        <h2>{isAway ? words.awayTitle : isLocal ? words.localTitle : words.fileAs}</h2>
        {isLocal && <p>{isAway ? words.awayText : words.localText}</p>}
      </div>
      <p className={styles['source']} role="status">
        {state}
      </p>
    </div>
  );
}

function Source() {
  const words = useTexts(newTicketTexts);
  return (
    <>
      <Sparkle size={14} aria-hidden="true" /> {words.byGemini}
    </>
  );
}
