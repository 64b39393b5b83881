import { limits } from '../../../../../shared/kernel/limits.ts';
import { lifecycleLimits } from '../../../../../shared/features/lifecycle/limits.ts';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { Retention } from './after.tsx';
import { SettingField } from './field.tsx';
import { ChoiceRow, HandSettings } from './hands.tsx';
import { ReactionSettings } from './reactions.tsx';
import { Group } from './row.tsx';
import styles from './settings.module.css';
import { StartTime } from './start.tsx';
import { settingsTexts as texts } from '#texts/features/lifecycle/settings';

/** L3: whatever a host may change of the room at any time, saved at once. */
export function SettingsPage({ room }: { readonly room: RoomRecord }) {
  const { settings } = room;
  return (
    <div className={styles.page}>
      <p className={styles.soft}>{texts.intro}</p>
      <div className={styles.groups}>
        <Group title={texts.groups.room}>
          <SettingField
            label={texts.title}
            says={texts.titleSays}
            value={room.title}
            field="title"
            maxGraphemes={limits.titleGraphemes}
            read={(title) => (title === '' ? texts.titleEmpty : { title })}
          />
          <SettingField
            label={texts.welcome}
            says={texts.welcomeSays}
            value={settings.welcome ?? ''}
            field="welcome"
            rows={2}
            maxGraphemes={lifecycleLimits.welcomeGraphemes}
            read={(welcome) => ({ welcome })}
          />
          <StartTime room={room} />
          <ChoiceRow of={texts.names} value={settings.names} change={(names) => ({ names })} />
          <ChoiceRow of={texts.theme} value={settings.theme} change={(theme) => ({ theme })} />
        </Group>
        <Group title={texts.groups.hands}>
          <HandSettings settings={settings} />
        </Group>
        <Group title={texts.groups.questions}>
          <ChoiceRow of={texts.questions} value={settings.questions} change={(questions) => ({ questions })} />
        </Group>
        <Group title={texts.groups.reactions}>
          <ReactionSettings settings={settings} />
        </Group>
        <Retention settings={settings} />
      </div>
    </div>
  );
}
