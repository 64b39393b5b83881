import { useEffect, useRef, useState } from 'react';
import { limits } from '../../../../../../shared/kernel/limits.ts';
import type { OwnHandRecord } from '../../../../../../shared/features/floor/records.ts';
import { useRoom } from '../../../../engine/react/room-context.tsx';
import { useCommand } from '../../../../engine/react/use-command.ts';
import { useTyped } from '../../../../engine/react/use-typed.ts';
import type { RoomClientState } from '../../../../engine/store.ts';
import { isSameWords } from '../../../../engine/typed.ts';
import { Button } from '../../../../ui/button.tsx';
import { PlainForm } from '../../../../ui/form/plain-form.tsx';
import { isTooLong, TextField } from '../../../../ui/form/text-field.tsx';
import { Notice } from '../../../../ui/notices/notice.tsx';
import { Words } from '../../../../ui/words/words.tsx';
import { handTexts } from '#texts/features/floor';
import { topicTexts } from '#texts/features/floor/phone';
import { uiTexts } from '#texts/ui';
import styles from './topic.module.css';
import { whyLocked, type Locked } from './why-locked.ts';

/** So long after the answer to a raise its field waits for the hand. */
const lingersMs = 2_000;

const raises = ({ pending }: RoomClientState) =>
  pending.some(({ type, data, state }) => type === 'hand.raise' && state !== 'offered' && !('kind' in data));

/**
 * H1: what one's hand is about, asked once it is up, or on its way: skipped by doing nothing, and changed as long as it
 * may be. One and the same field all the time: whoever types in it goes on typing when the room hears of the hand.
 */
export function OwnTopic() {
  const hand = useRoom(({ personal }) => (personal.turn === undefined ? personal.hand : undefined));
  const isComing = useRoom((state) => raises(state));
  const away = useRoom((state) => state.status === 'away');
  const [lingers, setLingers] = useState(false);
  const waits = hand === undefined && isComing && (away || lingers);
  useEffect(() => {
    if (waits) {
      setLingers(true);
      return undefined;
    }
    // The room's answer may be here before the hand is.
    const timer = setTimeout(() => setLingers(false), lingersMs);
    return () => clearTimeout(timer);
  }, [waits]);
  return hand === undefined && !waits && !lingers ? null : <Topic hand={hand} />;
}

function Topic({ hand }: { readonly hand: OwnHandRecord | undefined }) {
  const said = hand?.topic ?? '';
  const standing = useRoom(({ view }) => (hand === undefined ? 0 : (view[`hand:${hand.id}`]?.standing ?? 0)));
  const muted = useRoom(({ personal }) => personal.muted === true);
  const locked = hand === undefined ? undefined : whyLocked(hand, standing, muted);
  const [draft, setDraft] = useTyped('topic', said);
  const [editing, setEditing] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const isOpen = !isSameWords(draft, said) || (locked === undefined && (editing || said === ''));
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // The field it was typed in is gone: whoever goes by keys or by ear stays here.
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      words.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen)
    return (
      <TopicForm
        lead={hand === undefined ? topicTexts.goesUp : said === '' ? topicTexts.isUp : undefined}
        said={said}
        draft={draft}
        onDraft={setDraft}
        handId={hand?.id}
        locked={locked}
        focused={editing}
        onClose={() => setEditing(false)}
      />
    );
  if (said === '') return null;
  return (
    <div className={styles.said}>
      <p ref={words} className={styles.topic} tabIndex={-1}>
        <Words>{said}</Words>
      </p>
      {locked === undefined ? (
        <Button size="s" guarded label={topicTexts.changeLabel} onPress={() => setEditing(true)}>
          {topicTexts.change}
        </Button>
      ) : locked === 'muted' ? null : (
        // That one is muted is said above it, once.
        <p className={styles.why}>{topicTexts.locked[locked]}</p>
      )}
    </div>
  );
}

type TopicFormProps = {
  /** Before the question. */
  readonly lead?: string | undefined;
  /** What the room has. */
  readonly said: string;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  /** Absent while the hand is on its way. */
  readonly handId: string | undefined;
  /** It may not be sent any more. */
  readonly locked: Locked | undefined;
  readonly focused: boolean;
  readonly onClose: () => void;
};

const isTopic = ({ type, state }: { readonly type: string; readonly state: string }) =>
  type === 'hand.topic' && state !== 'offered';

/** The newest words that have no answer yet. */
function useUnderWay(): string | undefined {
  const newest = useRoom(({ pending }) => pending.filter(isTopic).pop()?.data);
  return newest !== undefined && 'topic' in newest ? String(newest.topic) : undefined;
}

function TopicForm({ lead, said, draft, onDraft, handId, locked, focused, onClose }: TopicFormProps) {
  const command = useCommand();
  const screened = useRoom(({ view }) => view.room?.settings.topics === 'screened');
  const underWay = useUnderWay();
  const isSent = underWay !== undefined && isSameWords(underWay, draft);
  const isNew = !isSameWords(draft, said);
  const tooLong = isTooLong(draft, limits.topicGraphemes);
  const latest = useRef({ draft, said });
  latest.current = { draft, said };
  const send = () => {
    if (!isNew) return onClose();
    if (isSent || tooLong || locked !== undefined) return undefined;
    const topic = draft.trim();
    void command.run('hand.topic', handId === undefined ? { topic } : { topic, handId }).then((ack) => {
      if (!ack.ok) return;
      onClose();
      // The room may write them in another way; what was typed on since stays.
      if (latest.current.draft === draft) onDraft(latest.current.said);
    });
  };
  return (
    <PlainForm className={styles.form} onSubmit={send}>
      <p className={styles.lead}>
        {lead} {handTexts.topicLabel}
      </p>
      <div className={styles.row}>
        <TextField
          label={handTexts.topicLabel}
          labelHidden
          hint={screened ? handTexts.topicHintScreened : handTexts.topicHint}
          value={draft}
          onChange={onDraft}
          maxGraphemes={limits.topicGraphemes}
          error={tooLong ? uiTexts.tooLong(limits.topicGraphemes) : undefined}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody just asked for it
          autoFocus={focused}
        />
        <Button
          submit
          size="s"
          label={topicTexts.sendLabel}
          disabled={!isNew || isSent || tooLong || locked !== undefined}
        >
          {topicTexts.send}
        </Button>
        {said === '' && locked === undefined ? null : (
          <Button
            size="s"
            onPress={() => {
              onDraft(said);
              onClose();
            }}
          >
            {topicTexts.leave}
          </Button>
        )}
      </div>
      <Stand locked={locked} isSent={isSent} />
      {command.refused === undefined ? null : <Notice tone="problem">{command.refused.message}</Notice>}
    </PlainForm>
  );
}

function Stand({ locked, isSent }: { readonly locked: Locked | undefined; readonly isSent: boolean }) {
  const away = useRoom((state) => state.status === 'away');
  const sent = away ? handTexts.waitingToSend : uiTexts.sending;
  return (
    <p className={styles.stand} role="status">
      {locked !== undefined ? topicTexts.locked[locked] : isSent ? sent : ''}
    </p>
  );
}
