import { roles, type ActorRole } from '../../kernel/roles.ts';
import { commands } from './declared-wire.ts';

/*
 * Who may send each command, and how old it may be and still go out by itself: a line a command, pinned, so that neither
 * changes by accident. `npm run docs` writes it anew; what is in it is read by whoever looks at the change.
 */

export const whoMayFile = new URL('who-may.txt', import.meta.url);

const everyRole: readonly ActorRole[] = [...roles, 'system'];
const columns = [26, 36] as const;

const lineOf = (type: string, from: string, late: string) =>
  `${type.padEnd(columns[0])} ${from.padEnd(columns[1])} ${late}`.trimEnd();

export function whoMayTable(): string {
  const lines = Object.entries(commands).map(([type, { from, lateAfterMs }]) =>
    lineOf(
      type,
      everyRole.filter((role) => from.includes(role)).join(' '),
      lateAfterMs < Infinity ? String(lateAfterMs) : '',
    ),
  );
  return [lineOf('command', 'from', 'late after ms'), ...lines.toSorted(), ''].join('\n');
}

/** What the pinned table says. */
export function whoMay(table: string): readonly {
  readonly type: string;
  readonly from: readonly string[];
  /** Undefined where it may be of any age. */
  readonly lateAfterMs: number | undefined;
}[] {
  return table
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [type = '', ...rest] = line.split(/\s+/u);
      const late = rest.filter((word) => /^\d+$/u.test(word)).map(Number);
      return { type, from: rest.filter((word) => !/^\d+$/u.test(word)), lateAfterMs: late[0] };
    });
}
