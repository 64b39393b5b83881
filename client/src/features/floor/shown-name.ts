import type { SignValue } from '../../ui/turn-colour.ts';
import { floorTexts } from '#texts/features/floor';
import { uiTexts } from '#texts/ui';

type Named = {
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly sign?: SignValue | undefined;
};

/** A name is no word to be translated; what stands in for one is. */
export const nameTranslate = ({ name }: Named): 'no' | undefined => (name === undefined ? undefined : 'no');

/** Whose hand or turn it is, as far as they chose to be seen; without a name everybody calls them by their sign. */
export function shownName({ name, label, sign }: Named): string {
  return name ?? label ?? (sign === undefined ? floorTexts.somebody : uiTexts.sign(sign));
}
