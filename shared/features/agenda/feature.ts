import { feature } from '../../kernel/feature.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import { commands } from './commands.ts';
import { go, set } from './decide.ts';
import type { AgendaEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { agendaRecords } from './records.ts';
import { refusals, texts, type Code } from './refusals.ts';
import { initialAgenda, type AgendaState } from './state.ts';
import { exportTables, publicView, recap } from './views.ts';

export const agenda = feature<AgendaState, AgendaEvent, Code, LifecycleEvent, typeof agendaRecords>()({
  initial: initialAgenda,
  records: agendaRecords,
  refusals,
  texts,
  commands,
  decide: {
    'agenda.set': (state, { data, actor }, context) => set(state, data, actor, context),
    'agenda.go': (state, { data, actor }, context) => go(state, data.segmentId, data.hands, actor, context),
  },
  evolve,
  views: { public: publicView },
  recap,
  exports: exportTables,
});
