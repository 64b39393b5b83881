import { useState } from 'react';
import { limits } from '../../../../../shared/kernel/limits.ts';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { peopleTexts } from '#texts/features/people';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { isSameWords } from '../../../engine/typed.ts';
import { Button } from '../../../ui/button.tsx';
import { FormSheet } from '../../../ui/dialog/sheet.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { uiTexts } from '#texts/ui';
import { doesWait } from '../records.ts';
import styles from './own-line.module.css';

/** Who somebody is and where they sit, in a line beside their hand; both are said in a sheet. */
export function OwnLine({ names }: { readonly names: RoomRecord['settings']['names'] }) {
  const name = useRoom(({ personal }) => (names === 'off' ? '' : (personal.name ?? '')));
  const place = useRoom(({ personal }) => personal.place ?? '');
  const waits = useRoom(
    ({ personal }) => (names !== 'off' && doesWait(personal, 'name')) || doesWait(personal, 'place'),
  );
  const [open, setOpen] = useState(false);
  const isInvited = names === 'asked' && name === '';
  return (
    <div className={styles.line}>
      <Button
        className={isInvited ? undefined : styles.plain}
        kind={isInvited ? 'quiet' : 'plain'}
        guarded
        onPress={() => setOpen(true)}
      >
        <Line around={peopleTexts.line(name, place, names)} name={name} />
      </Button>
      {waits ? <p className={styles.waits}>{peopleTexts.waits}</p> : null}
      {open ? <OwnSheet named={names !== 'off'} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

/** A browser's translator makes other words of names. */
function Line({
  around: [before, after],
  name,
}: {
  readonly around: readonly [string, string?];
  readonly name: string;
}) {
  if (after === undefined) return <Words>{before}</Words>;
  return (
    <bdi dir="auto">
      {before}
      <Words translate="no">{name}</Words>
      {after}
    </bdi>
  );
}

/** One thing a person may tell about themselves; empty again takes it back. Unsaved words wait for whoever comes back. */
function useOwn(field: 'name' | 'place', most: number) {
  const value = useRoom(({ personal }) => personal[field] ?? '');
  // Another tab of the same person may have changed it meanwhile; an untouched field follows.
  const [draft, setDraft] = useTyped(field, value);
  const command = useCommand();
  const tooLong = isTooLong(draft, most);
  return {
    draft,
    changed: !isSameWords(draft, value),
    tooLong,
    command,
    field: {
      value: draft,
      onChange: setDraft,
      maxGraphemes: most,
      error: tooLong ? uiTexts.tooLong(most) : command.refused?.message,
    },
  };
}

function OwnSheet({ named, onClose }: { readonly named: boolean; readonly onClose: () => void }) {
  const client = useRoomClient();
  const name = useOwn('name', limits.nameGraphemes);
  const place = useOwn('place', limits.placeGraphemes);
  const away = useRoom((state) => state.status === 'away');
  const busy = name.command.busy || place.command.busy;
  const save = () => {
    const said = [];
    if (named && name.changed) {
      client.rename(name.draft.trim());
      said.push(name.command.run('person.name', { name: name.draft.trim() }));
    }
    if (place.changed) said.push(place.command.run('person.place', { place: place.draft.trim() }));
    void Promise.all(said).then((acks) => {
      if (acks.every(({ ok }) => ok)) onClose();
    });
  };
  return (
    <FormSheet
      title={named ? peopleTexts.sheet : peopleTexts.yourPlace}
      className={styles.sheet}
      cancel={peopleTexts.back}
      submit={peopleTexts.save}
      ready={!(name.tooLong || place.tooLong)}
      sending={{ busy, refused: undefined }}
      notice={busy && away ? <Notice>{peopleTexts.goesOut}</Notice> : undefined}
      onSubmit={save}
      onClose={onClose}
    >
      {named ? (
        <TextField label={peopleTexts.yourName} hint={peopleTexts.nameHint} capitals="words" {...name.field} />
      ) : null}
      <TextField label={peopleTexts.yourPlace} hint={peopleTexts.placeHint} {...place.field} />
    </FormSheet>
  );
}
