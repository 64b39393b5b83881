import { lifecycleLimits } from '../../../../../shared/features/lifecycle/limits.ts';
import { SettingField } from './field.tsx';
import { wholeIn, type OfSettings } from './hands.tsx';
import { Group } from './row.tsx';
import { settingsTexts as texts } from '#texts/features/lifecycle/settings';

/** L5: how long the room is kept; after its end too, since that is when somebody thinks of it. */
export function Retention({ settings: { retentionDays } }: OfSettings) {
  const most = lifecycleLimits.retentionMaxDays;
  return (
    <Group title={texts.groups.after}>
      <SettingField
        label={texts.retention}
        says={retentionDays === 0 ? texts.retentionNone : texts.retentionSays(retentionDays)}
        value={String(retentionDays)}
        field="retention"
        inputMode="numeric"
        read={(text) => {
          const days = wholeIn(text, 0, most);
          return days === undefined ? texts.daysRange(most) : { retentionDays: days };
        }}
      />
    </Group>
  );
}
