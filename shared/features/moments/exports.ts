import type { ExportTable } from '../../kernel/feature.ts';
import type { Moment, MomentsState } from './state.ts';

function row(moment: Moment): ExportTable[number] {
  const { kind, showAt } = moment;
  switch (moment.how) {
    case 'found':
      return { how: 'found', kind, showAt, ...moment.measure };
    case 'called':
      return { how: 'called', kind, showAt, endsAt: moment.endsAt };
  }
}

export function exportTables({ moments }: MomentsState): { readonly moments: ExportTable } {
  return { moments: [...moments].map(row) };
}
