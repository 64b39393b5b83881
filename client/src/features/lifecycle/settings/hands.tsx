import { lifecycleLimits } from '../../../../../shared/features/lifecycle/limits.ts';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { useWish } from '../../../engine/react/use-wish.ts';
import type { DataOf } from '../../../engine/store.ts';
import { Choice } from '../../../ui/form/choice.tsx';
import { Tick } from '../../../ui/form/tick.tsx';
import { SettingField } from './field.tsx';
import { Row } from './row.tsx';
import styles from './settings.module.css';
import { useSetting } from './use-setting.ts';
import { settingsTexts as texts } from '#texts/features/lifecycle/settings';

type Settings = RoomRecord['settings'];
export type OfSettings = { readonly settings: Settings };

type Told<Value extends string> = {
  readonly label: string;
  readonly choices: { readonly [value in Value]: string };
  readonly says: { readonly [value in Value]: string };
};

type ChoiceRowProps<Value extends string> = {
  readonly of: Told<Value>;
  readonly value: Value;
  readonly change: (value: Value) => DataOf<'room.settings'>;
};

/* A control shows what was just chosen, so that the next press goes on from there; the sentence says what the room has. */

/** One of a few, with what it means for people as it stands. */
export function ChoiceRow<Value extends string>({ of, value, change }: ChoiceRowProps<Value>) {
  const setting = useSetting();
  const { shown, wish } = useWish(value);
  return (
    <Row of={setting} says={of.says[value]}>
      {(says) => (
        <Choice
          label={of.label}
          value={shown}
          choices={of.choices}
          describedBy={says}
          onChange={(next) => wish(next, setting.set(change(next)))}
        />
      )}
    </Row>
  );
}

type SwitchRowProps = {
  readonly of: { readonly label: string; readonly on: string; readonly off: string };
  readonly on: boolean;
  readonly change: (on: boolean) => DataOf<'room.settings'>;
};

function SwitchRow({ of, on, change }: SwitchRowProps) {
  const setting = useSetting();
  const { shown, wish } = useWish(on);
  return (
    <Row of={setting} says={on ? of.on : of.off}>
      {(says) => (
        <Tick
          className={styles.switch}
          checked={shown}
          describedBy={says}
          onChange={(next) => wish(next, setting.set(change(next)))}
        >
          {of.label}
        </Tick>
      )}
    </Row>
  );
}

export function HandSettings({ settings }: OfSettings) {
  return (
    <>
      <SwitchRow of={texts.hands} on={settings.hands === 'open'} change={(on) => ({ hands: on ? 'open' : 'closed' })} />
      <ChoiceRow of={texts.topics} value={settings.topics} change={(topics) => ({ topics })} />
      <ChoiceRow of={texts.order} value={settings.order} change={(order) => ({ order })} />
      <SwitchRow of={texts.orderLane} on={settings.orderLane} change={(orderLane) => ({ orderLane })} />
      <TurnSeconds settings={settings} />
    </>
  );
}

/** A whole number from `least` to `most`; undefined where the text is none. */
export function wholeIn(text: string, least: number, most: number): number | undefined {
  const wanted = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  return wanted >= least && wanted <= most ? wanted : undefined;
}

function TurnSeconds({ settings: { turnSeconds } }: OfSettings) {
  const least = lifecycleLimits.turnMinSeconds;
  const most = lifecycleLimits.turnMaxSeconds;
  return (
    <SettingField
      label={texts.turnSeconds}
      says={texts.turnSays}
      value={String(turnSeconds)}
      field="turn"
      inputMode="numeric"
      read={(text) => {
        const seconds = wholeIn(text, least, most);
        return seconds === undefined ? texts.secondsRange(least, most) : { turnSeconds: seconds };
      }}
    />
  );
}
