import { useState } from 'react';
import { lifecycleLimits } from '../../../../../shared/features/lifecycle/limits.ts';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { useCommand } from '../../../engine/react/use-command.ts';
import type { DataOf } from '../../../engine/store.ts';
import { Button } from '../../../ui/button.tsx';
import { Tick } from '../../../ui/form/tick.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Form, Outcome } from '../../../ui/form/form.tsx';
import controls from '../../../ui/form/controls.module.css';
import { Choice } from '../../../ui/form/choice.tsx';
import styles from './settings-controls.module.css';
import { SettingsReactions } from './settings-reactions.tsx';
import { lifecycleTexts } from '#texts/features/lifecycle/console';

/** What a host may switch at any time (L3). Shows what the room has, not what was just tapped. */
export function SettingsControls({ settings }: { readonly settings: RoomRecord['settings'] }) {
  const command = useCommand();
  const set = (changes: DataOf<'room.settings'>) => void command.run('room.settings', changes);
  return (
    <section className={controls.group} aria-labelledby="settings-heading">
      <h2 id="settings-heading" className={controls.heading}>
        {lifecycleTexts.settings}
      </h2>
      <Tick
        className={styles.switch}
        checked={settings.hands === 'open'}
        onChange={(on) => set({ hands: on ? 'open' : 'closed' })}
      >
        {lifecycleTexts.handsOpen}
      </Tick>
      <Choice
        label={lifecycleTexts.topics}
        value={settings.topics}
        choices={lifecycleTexts.topicsChoices}
        onChange={(topics) => set({ topics })}
      />
      <Choice
        label={lifecycleTexts.questions}
        value={settings.questions}
        choices={lifecycleTexts.questionsChoices}
        onChange={(questions) => set({ questions })}
      />
      <Choice
        label={lifecycleTexts.names}
        value={settings.names}
        choices={lifecycleTexts.namesChoices}
        onChange={(names) => set({ names })}
      />
      <Choice
        label={lifecycleTexts.order}
        value={settings.order}
        choices={lifecycleTexts.orderChoices}
        onChange={(order) => set({ order })}
      />
      <Tick className={styles.switch} checked={settings.orderLane} onChange={(on) => set({ orderLane: on })}>
        {lifecycleTexts.orderLane}
      </Tick>
      <TurnSeconds
        key={settings.turnSeconds}
        seconds={settings.turnSeconds}
        onSet={(turnSeconds) => set({ turnSeconds })}
      />
      <SettingsReactions settings={settings} command={command} />
      <Outcome of={command} />
    </section>
  );
}

function TurnSeconds({ seconds, onSet }: { readonly seconds: number; readonly onSet: (seconds: number) => void }) {
  const [text, setText] = useState(String(seconds));
  const wanted = /^\d+$/u.test(text.trim()) ? Number(text) : Number.NaN;
  const fits = wanted >= lifecycleLimits.turnMinSeconds && wanted <= lifecycleLimits.turnMaxSeconds;
  const submit = () => {
    if (fits && wanted !== seconds) onSet(wanted);
  };
  return (
    <Form className={styles.seconds} onSubmit={submit}>
      <TextField
        label={lifecycleTexts.turnSeconds}
        value={text}
        onChange={setText}
        inputMode="numeric"
        error={
          fits ? undefined : lifecycleTexts.secondsRange(lifecycleLimits.turnMinSeconds, lifecycleLimits.turnMaxSeconds)
        }
      />
      {fits && wanted !== seconds ? <Button submit>{lifecycleTexts.saveSeconds}</Button> : null}
    </Form>
  );
}
