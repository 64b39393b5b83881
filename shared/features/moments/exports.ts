import type { ExportTable } from '../../kernel/feature.ts';
import type { Moment, MomentsState } from './state.ts';

function row(moment: Moment): ExportTable[number] {
  const { kind, showAt } = moment;
  switch (moment.how) {
    case 'found':
      return {
        how: 'found',
        kind,
        showAt,
        people: moment.people,
        here: moment.here,
        share: moment.share,
        peak: moment.peak,
      };
    case 'called':
      return { how: 'called', kind, showAt, endsAt: moment.endsAt };
  }
}

export function exportTables({ moments }: MomentsState): { readonly moments: ExportTable } {
  return { moments: [...moments].map(row) };
}
