import { useId, useRef, useState, type RefObject } from 'react';
import { agendaLimits } from '../../../../../shared/features/agenda/limits.ts';
import type { AgendaRecord, SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { FormSheet } from '../../../ui/dialog/sheet.tsx';
import controls from '../../../ui/form/controls.module.css';
import { Newer, useBasis } from '../../../ui/notices/newer.tsx';
import { baseOf, keptCountOut, minutesOf, segmentsIn, written, type SegmentForm } from './form.ts';
import type { PastedPart } from './paste.ts';
import { PasteField } from './paste-field.tsx';
import { SegmentFields } from './segment-fields.tsx';
import { Theirs } from './theirs.tsx';
import { useDrag } from './use-drag.ts';
import { useLines } from './use-lines.ts';
import styles from './dialog.module.css';
import { agendaTexts } from '#texts/features/agenda/console';

const noAgenda: AgendaRecord = { segments: [], version: 0 };
const wordsOf = ({ segments }: AgendaRecord) => baseOf(segments);

type AgendaDialogProps = {
  /** How many hands are kept for a part. */
  readonly kept: (segmentId: string) => number;
  readonly onClose: () => void;
};

type KeptMove = 'carry' | 'clear';

type KeptOutProps = { readonly count: number; readonly chosen: KeptMove; readonly onChoose: (move: KeptMove) => void };

/** L4: hands wait for a part that is about to be taken out; nobody's goes down without a word. */
function KeptOut({ count, chosen, onChoose }: KeptOutProps) {
  const name = useId();
  return (
    <fieldset className={styles.keptOut}>
      <legend>{agendaTexts.keptOut(count)}</legend>
      {(['carry', 'clear'] as const).map((move) => (
        <label key={move}>
          <input type="radio" name={name} checked={move === chosen} onChange={() => onChoose(move)} />{' '}
          {agendaTexts.keptOutMoves[move](count)}
        </label>
      ))}
    </fieldset>
  );
}

/** How long it all takes; that it is none, before it is saved as none. */
function sumOf(forms: readonly SegmentForm[], segments: readonly SegmentRecord[]): string {
  const linesCount = written(forms).length;
  if (linesCount > 0) return agendaTexts.total(linesCount, minutesOf(forms));
  return segments.length > 0 ? agendaTexts.removeAll : agendaTexts.nothingYet;
}

function Paste({ onTake }: { readonly onTake: (parts: readonly PastedPart[]) => void }) {
  const [pasting, setPasting] = useState(false);
  if (pasting) return <PasteField onTake={onTake} onClose={() => setPasting(false)} />;
  return (
    <Button size="s" className={styles.add} onPress={() => setPasting(true)}>
      {agendaTexts.paste}
    </Button>
  );
}

type LinesProps = {
  readonly of: ReturnType<typeof useLines>;
  readonly list: RefObject<HTMLOListElement | null>;
  /** The part where the room is. */
  readonly here: string | undefined;
  readonly told: boolean;
  /** There was no agenda: the first line is to be written. */
  readonly isFirst: boolean;
};

function Lines({ of: { forms, added, change, add, move, remove }, list, here, told, isFirst }: LinesProps) {
  const { held, hold } = useDrag(list, move);
  return (
    <>
      <ol role="list" ref={list} className={styles.list}>
        {forms.map((form, index) => (
          <SegmentFields
            key={form.key}
            form={form}
            position={index + 1}
            isLast={index === forms.length - 1}
            isCurrent={form.id !== undefined && form.id === here}
            told={told}
            focused={form.key === added || (isFirst && index === 0)}
            onChange={(next) => change(index, next)}
            held={held === index}
            onHold={(event) => hold(index, event)}
            onMove={(step) => move(index, index + step)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      {forms.length < agendaLimits.segmentsCount ? (
        <Button size="s" className={styles.add} onPress={add}>
          {agendaTexts.add}
        </Button>
      ) : null}
    </>
  );
}

/** L4: the whole agenda, sent as one. It starts from what the room has and is nobody else's until it is saved. */
export function AgendaDialog({ kept, onClose }: AgendaDialogProps) {
  const list = useRef<HTMLOListElement>(null);
  // After the end the room tells none any more, which is nobody's writing.
  const now = useRoom(({ view }) => (view.room?.phase === 'ended' ? undefined : (view.agenda ?? noAgenda)));
  const { basis, passed, newer, version, unread, pass } = useBasis(now, now, wordsOf);
  const { segments } = basis ?? noAgenda;
  const lines = useLines(segments, passed, list);
  const { forms, drop } = lines;
  // What is wrong is told once somebody wants to be done; until then they are simply writing.
  const [tried, setTried] = useState(false);
  const command = useCommand();
  const keptOut = keptCountOut(segments, forms, kept);
  const [hands, setHands] = useState<KeptMove>('carry');
  const leave = () => {
    drop();
    onClose();
  };
  const goOn = (seen: AgendaRecord, write: () => void) => {
    write();
    pass(seen);
    command.forgetRefusal();
  };
  const submit = () => {
    const wanted = segmentsIn(forms);
    setTried(true);
    if (wanted === undefined) {
      // It may be far above the button that was pressed, and is marked from the next frame on.
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    void command.run('agenda.set', { segments: wanted, version, ...(keptOut === 0 ? {} : { hands }) }).then((ack) => {
      if (ack.ok) leave();
    });
  };
  return (
    <FormSheet
      title={agendaTexts.editTitle}
      className={styles.wide}
      cancel={agendaTexts.cancel}
      submit={agendaTexts.save}
      sending={command}
      onSubmit={submit}
      onCancel={leave}
      onClose={onClose}
      notice={
        newer === undefined || command.busy ? undefined : (
          <Newer
            unread={unread}
            onTake={() => goOn(newer, drop)}
            onKeep={() => goOn(newer, () => lines.keepBeside(newer.segments))}
          >
            <Theirs before={segments} now={newer.segments} />
          </Newer>
        )
      }
    >
      <p className={controls.soft}>{agendaTexts.editHint}</p>
      <Paste onTake={lines.paste} />
      <Lines
        of={lines}
        list={list}
        here={now?.segments.find(({ state }) => state === 'current')?.id}
        told={tried}
        isFirst={segments.length === 0}
      />
      {keptOut === 0 ? null : <KeptOut count={keptOut} chosen={hands} onChoose={setHands} />}
      <p className={controls.soft}>{sumOf(forms, segments)}</p>
    </FormSheet>
  );
}
