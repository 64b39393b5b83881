import { record } from '../../kernel/records.ts';
import type { MomentRow } from './records.ts';
import type { Moment, MomentsState } from './state.ts';

function row(moment: Moment): MomentRow {
  const { showAt } = moment;
  switch (moment.how) {
    case 'found':
      return record({ how: 'found', kind: moment.kind, showAt, ...moment.measure });
    case 'called':
      return { how: 'called', kind: moment.kind, showAt, endsAt: moment.endsAt };
  }
}

export function exportTables({ moments }: MomentsState): { readonly moments: readonly MomentRow[] } {
  return { moments: [...moments].map(row) };
}
