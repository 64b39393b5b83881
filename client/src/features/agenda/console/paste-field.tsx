import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import controls from '../../../ui/form/controls.module.css';
import { Words } from '../../../ui/words/words.tsx';
import { pastedParts, timeOfDay, type PastedPart } from './paste.ts';
import styles from './dialog.module.css';
import { agendaTexts } from '#texts/features/agenda/console';

type PasteFieldProps = {
  readonly onTake: (parts: readonly PastedPart[]) => void;
  readonly onClose: () => void;
};

/** L4: an agenda as people have it, with what was understood of it beside; nothing is taken unseen. */
export function PasteField({ onTake, onClose }: PasteFieldProps) {
  const [text, setText] = useState('');
  const parts = pastedParts(text);
  return (
    <div className={styles.paste} role="group" aria-label={agendaTexts.paste}>
      <TextField
        label={agendaTexts.pasteLabel}
        hint={agendaTexts.pasteHint}
        value={text}
        onChange={setText}
        rows={5}
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody just asked for it
        autoFocus
      />
      {parts.length === 0 ? null : (
        <ol className={styles.read} role="list" aria-label={agendaTexts.pasteRead}>
          {parts.map((part, index) => (
            // A line has no name but its place.
            <li key={index} className={styles.readPart}>
              <span className={styles.readTime}>{part.start === undefined ? '' : timeOfDay(part.start)}</span>
              <span>
                <Words lines={2}>{part.title}</Words>{' '}
                <span className={controls.soft}>
                  <Words translate="no">{part.speakers.join(', ')}</Words>
                </span>
              </span>
              <span className={controls.soft}>
                {part.guessed === true
                  ? agendaTexts.minutesGuessed(part.minutes)
                  : agendaTexts.minutesShort(part.minutes)}
              </span>
            </li>
          ))}
        </ol>
      )}
      <div className={styles.buttons}>
        <Button
          size="s"
          kind="primary"
          disabled={parts.length === 0}
          onPress={() => {
            onTake(parts);
            onClose();
          }}
        >
          {agendaTexts.pasteTake(parts.length)}
        </Button>
        <Button size="s" onPress={onClose}>
          {agendaTexts.pasteLeave}
        </Button>
      </div>
    </div>
  );
}
