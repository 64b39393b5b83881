import { useMemo } from 'react';
import type { ShowKind } from '../../../../../shared/features/shows/events.ts';
import { showsLimits } from '../../../../../shared/features/shows/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTypedOn } from '../../../engine/react/use-typed-on.ts';
import { FormSheet } from '../../../ui/dialog/sheet.tsx';
import controls from '../../../ui/form/controls.module.css';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Newer, useBasis } from '../../../ui/notices/newer.tsx';
import { Words } from '../../../ui/words/words.tsx';
import type { PreparedShow } from '../records.ts';
import { Choices, Options } from './dialog-fields.tsx';
import { formOf, showIn, type ShowForm } from './form.ts';
import { showTexts } from '#texts/features/shows/console';

/** All that is written of one: its version alone is no other words. */
const wordsOf = ({ id, prompt, kind, options, most, reveal }: PreparedShow) =>
  JSON.stringify([id, prompt, kind, options, most, reveal]);

const kinds = Object.keys(showTexts.kinds) as ShowKind[];

type ShowDialogProps = {
  /** Asked at once, prepared for later, or one that is prepared and is changed. */
  readonly as?: 'ask' | 'prepare' | PreparedShow;
  /** It stands. */
  readonly onDone?: () => void;
  readonly onClose: () => void;
};

/** S1: what the room is asked, how it answers, and when the result is seen. */
export function ShowDialog({ as = 'ask', onDone, onClose }: ShowDialogProps) {
  const changed = typeof as === 'object' ? as : undefined;
  const changedId = changed?.id;
  const record = useRoom(({ staff }) => (changedId === undefined ? undefined : staff[`prepared:${changedId}`]));
  const now = record === undefined || changedId === undefined ? undefined : { ...record, id: changedId };
  const { basis, passed, newer, version, unread, pass } = useBasis(changed, now, wordsOf);
  const base = basis === undefined ? JSON.stringify(as) : wordsOf(basis);
  const start = useMemo(() => formOf(basis), [basis]);
  const [form, setForm, drop] = useTypedOn(
    changed === undefined ? `show-${base}` : 'show-changed',
    base,
    start,
    passed.map(wordsOf),
  );
  const command = useCommand();
  const { run } = command;
  const show = showIn(form);
  const leave = () => {
    drop();
    onClose();
  };
  const goOn = (seen: PreparedShow, write: () => void) => {
    write();
    pass(seen);
    command.forgetRefusal();
  };
  const submit = async () => {
    if (show === undefined) return;
    if (as === 'ask') return run('show.open', show);
    return run('show.prepare', basis === undefined ? show : { ...show, showId: basis.id, version });
  };
  return (
    <FormSheet
      title={
        changed === undefined ? showTexts.dialogTitles[as === 'ask' ? 'ask' : 'prepare'] : showTexts.dialogTitles.change
      }
      cancel={showTexts.cancel}
      submit={as === 'ask' ? showTexts.start : showTexts.keep}
      ready={show !== undefined}
      sending={command}
      onSubmit={() => {
        void submit().then((ack) => {
          if (ack?.ok !== true) return;
          onDone?.();
          leave();
        });
      }}
      onCancel={leave}
      onClose={onClose}
      notice={
        newer === undefined || command.busy ? undefined : (
          <Newer
            unread={unread}
            onTake={() => goOn(newer, drop)}
            // Also where nothing was typed yet: what stands in the fields is wanted.
            onKeep={() => goOn(newer, () => setForm(form))}
          >
            <Theirs show={newer} />
          </Newer>
        )
      }
    >
      <Fields form={form} onChange={setForm} />
    </FormSheet>
  );
}

/** What a colleague wrote while this was open. */
function Theirs({ show }: { readonly show: PreparedShow }) {
  return (
    <>
      <p>{showTexts.newer}</p>
      <p>
        <strong>
          <Words lines={3}>{show.prompt}</Words>
        </strong>
      </p>
      <p className={controls.soft}>
        <Words lines={3}>{[...(show.options ?? []), showTexts.facts(show)].join(' · ')}</Words>
      </p>
    </>
  );
}

type FieldsProps = { readonly form: ShowForm; readonly onChange: (form: ShowForm) => void };

function Fields({ form, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        label={showTexts.prompt}
        value={form.prompt}
        onChange={(prompt) => onChange({ ...form, prompt })}
        maxGraphemes={showsLimits.promptGraphemes}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog: focus must land somewhere
        autoFocus
      />
      <Choices
        legend={showTexts.kind}
        name="kind"
        value={form.kind}
        choices={kinds.map((kind) => [kind, showTexts.kinds[kind]])}
        onChoose={(kind) => onChange({ ...form, kind })}
      />
      {form.kind === 'options' ? <Options form={form} onChange={onChange} /> : null}
      <Choices
        legend={showTexts.reveal}
        name="reveal"
        value={form.reveal}
        choices={[
          ['live', showTexts.reveals.live],
          ['sealed', showTexts.reveals.sealed],
        ]}
        onChoose={(reveal) => onChange({ ...form, reveal })}
      />
    </>
  );
}
