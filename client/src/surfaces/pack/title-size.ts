import { countGraphemes } from '../../ui/form/graphemes.ts';

const [shortGraphemes, middleGraphemes] = [26, 64];

/** How large a room's title may be where it has so many lines: the longer, the smaller. */
export function titleSize(title: string): 'short' | 'middle' | 'long' {
  const count = countGraphemes(title);
  return count <= shortGraphemes ? 'short' : count <= middleGraphemes ? 'middle' : 'long';
}
