import { showsLimits } from '../../../../shared/features/shows/limits.ts';
import type { Choice } from '../../../../shared/features/shows/events.ts';
import type { PublicShow } from './records.ts';

/** One thing that can be chosen. `key` as in a tally, `choice` as in a command. */
export type OfferedChoice = { readonly key: string; readonly choice: boolean | number; readonly label: string };

/** Of several options that one may choose, those that somebody did. */
export const severalIn = (chosen: Choice | undefined): readonly number[] =>
  typeof chosen === 'object' ? chosen.filter((choice) => typeof choice === 'number') : [];

/** The choices of a show in the order they are offered; of kind `words` none: people bring their own. */
export function offeredChoices(
  { kind, options = [] }: Pick<PublicShow, 'kind' | 'options'>,
  words: { readonly up: string; readonly down: string },
): readonly OfferedChoice[] {
  switch (kind) {
    case 'hands':
      return [
        { key: 'true', choice: true, label: words.up },
        { key: 'false', choice: false, label: words.down },
      ];
    case 'options':
      return options.map((label, choice) => ({ key: String(choice), choice, label }));
    case 'scale':
      return Array.from({ length: showsLimits.scaleMaxCount }, (_step, index) => {
        const choice = index + 1;
        return { key: String(choice), choice, label: String(choice) };
      });
    case 'words':
      return [];
  }
}
