import type { PulseRow } from './records.ts';
import type { ReactionsState } from './state.ts';

/** One row a sample; a column a reaction. */
export function exportTables({ samples }: ReactionsState): { readonly pulse: readonly PulseRow[] } {
  const kinds = [...new Set(samples.flatMap(({ taps }) => Object.keys(taps)))].sort();
  const pulse = [...samples].map(({ from, people, here, peak, taps }) => ({
    fromAt: from,
    people,
    here,
    busiestSecond: peak,
    ...Object.fromEntries(kinds.map((kind) => [kind, taps[kind] ?? 0])),
  }));
  return { pulse };
}
