import { useState, useId } from 'react';
import type { QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import type { RoomClient, RoomClientState } from '../../../engine/store.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { useNow } from '../../../ui/time/use-now.ts';
import { asideTexts, ownHandTexts, type AsideKind } from '#texts/features/floor/phone';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { Notice } from '../../../ui/notices/notice.tsx';
import { Sheet } from '../../../ui/dialog/sheet.tsx';
import { PlainForm } from '../../../ui/form/plain-form.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import styles from './asides.module.css';
import { uiTexts } from '#texts/ui';

/** H2: what goes before the queue, beside the way to ask. Each opens a form of its own: two taps, and none by mistake. */
export function AsideButtons({ onUnlock }: { readonly onUnlock: () => void }) {
  const [raising, setRaising] = useState<AsideKind>();
  const followUps = useRoom((state) => state.view.queue?.followUps);
  const spoken = useSpokenTurns();
  const hasFollowUp = useOwn('follow-up', 'followUp');
  const hasOrder = useOwn('order', 'order');
  const orderLane = useRoom((state) => state.view.room?.settings.orderLane === true);
  const place = followUps !== undefined && followUps.left > 0 && !spoken.includes(followUps.turnId);
  return (
    <>
      {place && !hasFollowUp ? <FollowUp followUps={followUps} onPress={() => setRaising('follow-up')} /> : null}
      {orderLane && !hasOrder ? (
        <Button className={cx(styles.button, styles.order)} guarded onPress={() => setRaising('order')}>
          {asideTexts.order.button}
        </Button>
      ) : null}
      {raising === undefined ? null : (
        <AsideDialog kind={raising} onUnlock={onUnlock} onClose={() => setRaising(undefined)} />
      )}
    </>
  );
}

const spokenOf = new WeakMap<RoomClient, { turns: readonly string[] }>();

/** The main turn on which this person cannot follow up: it was their own, or they did already. */
function closedTo({ personal, view }: RoomClientState): string | undefined {
  const turn = personal.turn;
  if (turn?.state !== 'on-air') return undefined;
  return personal.hand?.kind === 'follow-up' ? view.queue?.followUps?.turnId : turn.id;
}

function watch(client: RoomClient) {
  const known = spokenOf.get(client);
  if (known !== undefined) return known;
  const spoken = { turns: [] as readonly string[] };
  client.store.subscribe((state) => {
    const turn = closedTo(state);
    if (turn !== undefined && !spoken.turns.includes(turn)) spoken.turns = [...spoken.turns, turn];
  });
  spokenOf.set(client, spoken);
  return spoken;
}

/** While one speaks the turn fills the phone and nothing else is shown: so it is noted beside the page. */
function useSpokenTurns(): readonly string[] {
  return watch(useRoomClient()).turns;
}

/** One of this kind waits, is called or is on air. */
function useOwn(kind: AsideKind, field: 'followUp' | 'order'): boolean {
  return useRoom(({ personal }) => personal[field] !== undefined || personal.hand?.kind === kind);
}

type FollowUpProps = {
  readonly followUps: NonNullable<QueueRecord['followUps']>;
  readonly onPress: () => void;
};

/** H4: at first for those alone who stand with the hand. */
function FollowUp({ followUps: { handId, openAt }, onPress }: FollowUpProps) {
  const stands = useRoom(({ personal }) => handId !== undefined && personal.stood?.includes(handId) === true);
  const leftMs = useLeft(stands ? 0 : openAt);
  return (
    <Button className={styles.button} guarded disabled={leftMs > 0} onPress={onPress}>
      {asideTexts['follow-up'].button}
      {leftMs > 0 ? <span className={styles.soon}> {ownHandTexts.soon(Math.ceil(leftMs / 1_000))}</span> : null}
    </Button>
  );
}

function useLeft(until: number): number {
  const client = useRoomClient();
  const [ended, setEnded] = useState<number>();
  const now = useNow(ended === until ? 0 : 250, client.now);
  if (now >= until && ended !== until) setEnded(until);
  return Math.max(0, until - now);
}

type AsideDialogProps = {
  readonly kind: AsideKind;
  /** In the tap itself: only there may a page unlock its sound. */
  readonly onUnlock: () => void;
  readonly onClose: () => void;
};

/** The form of a follow-up or a point of order: a few words, or none. */
function AsideDialog({ kind, onUnlock, onClose }: AsideDialogProps) {
  const [topic, setTopic] = useTyped(`topic:${kind}`, '');
  const command = useCommand();
  const aboutId = useId();
  const followUps = useRoom((state) => state.view.queue?.followUps);
  const [turnId] = useState(followUps?.turnId);
  const stands = useRoom(({ personal }) => personal.stood?.includes(followUps?.handId ?? '') === true);
  // What was typed was about another turn than the one it would go to now.
  const over = kind === 'follow-up' && followUps?.turnId !== turnId;
  const tooLong = isTooLong(topic, limits.topicGraphemes);
  const submit = () => {
    if (over || command.busy || tooLong) return;
    onUnlock();
    const words = topic.trim();
    void command.run('hand.raise', words === '' ? { kind } : { kind, topic: words }).then((ack) => {
      if (ack.ok) setTopic('');
      if (ack.ok || ack.code === 'discarded') onClose();
    });
  };
  return (
    <Sheet title={asideTexts[kind].button} describedBy={aboutId} onClose={onClose} className={styles.sheet}>
      <PlainForm className={styles.form} onSubmit={submit}>
        <p id={aboutId}>
          {asideTexts[kind].about} {kind === 'follow-up' && stands ? ownHandTexts.first : ''}
        </p>
        <TextField
          label={ownHandTexts.topic}
          hint={ownHandTexts.topicHint}
          value={topic}
          onChange={setTopic}
          maxGraphemes={limits.topicGraphemes}
          readOnly={command.busy}
          error={tooLong ? uiTexts.tooLong(limits.topicGraphemes) : undefined}
        />
        {over ? <Notice tone="warn">{ownHandTexts.over}</Notice> : null}
        {command.refused === undefined ? null : <Notice tone="problem">{command.refused.message}</Notice>}
        <Button submit kind="primary" size="l" wide guarded disabled={over || command.busy}>
          {command.busy ? uiTexts.sending : asideTexts[kind].raise}
        </Button>
        <Button wide onPress={onClose}>
          {ownHandTexts.back}
        </Button>
      </PlainForm>
    </Sheet>
  );
}
