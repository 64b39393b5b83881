import { cueLimits } from '../../../../../shared/features/cue/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import controls from '../../../ui/form/controls.module.css';
import { Form, Outcome } from '../../../ui/form/form.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import { useLately } from '../../../ui/time/use-lately.ts';
import { Words } from '../../../ui/words/words.tsx';
import styles from './line.module.css';
import { cueTexts as texts } from '#texts/features/cue/console';

/** A line to the speaker: what stands on their screen now, the usual ones at one press, and one's own words. */
export function SpeakerLine() {
  const line = useRoom((state) => state.staff.cue?.text);
  // A colleague's new line is not what a press on the old one meant.
  const unread = useLately(line);
  const command = useCommand();
  usePassingRefusal(command, line);
  const tell = (text: string) => command.run('speaker.tell', { text });
  return (
    <section className={cx(controls.group, styles.part)} aria-labelledby="cue-heading">
      <div className={styles.head}>
        <h2 id="cue-heading" className={controls.heading}>
          {texts.title}
        </h2>
        <Button
          size="s"
          guarded
          unread={unread}
          className={styles.takeAway}
          disabled={line === undefined}
          onPress={() => void tell('')}
        >
          {texts.takeAway}
        </Button>
      </div>
      <div className={styles.now}>
        <div role="status">
          {line === undefined ? (
            <p className={controls.soft}>{texts.nothing}</p>
          ) : (
            <p className={styles.line}>
              <Words lines={2}>{line}</Words>
            </p>
          )}
        </div>
        {line === undefined ? <p className={controls.soft}>{texts.hint}</p> : null}
      </div>
      <div className={styles.quick} role="group" aria-label={texts.quick}>
        {texts.quickLines.map((words) => (
          <Button key={words} size="s" guarded onPress={() => void tell(words)}>
            {words}
          </Button>
        ))}
      </div>
      <OwnWords busy={command.busy} tell={tell} />
      <Outcome of={{ refused: command.refused }} />
    </section>
  );
}

type OwnWordsProps = {
  readonly busy: boolean;
  readonly tell: (text: string) => Promise<{ readonly ok: boolean }>;
};

/** What is typed stays until the room has it. */
function OwnWords({ busy, tell }: OwnWordsProps) {
  const [words, setWords] = useTyped('cue', '');
  const ready = words.trim() !== '' && !isTooLong(words.trim(), cueLimits.cueGraphemes) && !busy;
  const send = async () => {
    if (!ready) return;
    const { ok } = await tell(words.trim());
    if (ok) setWords('');
  };
  return (
    <Form className={styles.form} onSubmit={() => void send()}>
      <div className={styles.field}>
        <TextField
          label={texts.words}
          placeholder={texts.words}
          value={words}
          onChange={setWords}
          maxGraphemes={cueLimits.cueGraphemes}
        />
      </div>
      <Button size="s" submit guarded className={styles.send} disabled={!ready}>
        {texts.send}
      </Button>
    </Form>
  );
}
