import type { ContentId } from '../../kernel/contents.ts';
import { feature } from '../../kernel/feature.ts';
import { remember } from '../../kernel/remember.ts';
import type { Needs } from '../../kernel/shell.ts';
import { commands } from './commands.ts';
import { answer, close, closing, count, reveal, unseal } from './decide.ts';
import { open, prepare, remove } from './decide-asked.ts';
import { approve, hide } from './decide-words.ts';
import type { ShowEvent } from './events.ts';
import { evolve, type Heard } from './evolve.ts';
import { exportTables } from './exports.ts';
import { recap } from './recap.ts';
import { showsRecords } from './records.ts';
import { initialShows, type Show, type ShowsState } from './state.ts';
import { refusals, texts, type Code } from './refusals.ts';
import { concerns, personalView, publicView, staffView, stageView } from './views.ts';

/* Also where a crowd answers another show meanwhile it is the very same. */
const untilReveal = remember((show: Show): Needs =>
  show.state === 'closed' && show.showAt !== undefined
    ? { due: { at: show.showAt, command: { type: 'show.unseal', data: { showId: show.id } } } }
    : {},
);

const resultOf = (show: Show): readonly (ContentId | undefined)[] =>
  show.state === 'closed' ? [show.result.cloud, ...show.screening.map(({ words }) => words)] : [];

export const shows = feature<ShowsState, ShowEvent, Code, Heard, typeof showsRecords>()({
  initial: initialShows,
  records: showsRecords,
  refusals,
  texts,
  commands,
  decide: {
    'show.open': (state, { data, actor }, context) => open(state, data, actor, context),
    'show.prepare': (state, { data, actor }, context) => prepare(state, data, actor, context),
    'show.remove': (state, { data, actor }) => remove(state, data.showId, actor),
    'show.answer': (state, { data, actor }, { contents }) => answer(state, data.showId, data.choice, actor, contents),
    'show.count': (state, { data, actor }) => count(state, data.showId, data.choice, data.count, actor),
    'show.close': (state, { data, actor }, context) => close(state, data.showId, actor, context),
    'show.reveal': (state, { data, actor }, context) => reveal(state, data.showId, actor, context),
    'show.approve': (state, { data, actor }, context) => approve(state, data.showId, data.words, actor, context),
    'show.hide': (state, { data, actor }, context) => hide(state, data.showId, data.word, actor, context),
    'show.unseal': (state, { data }, { now }) => unseal(state, data.showId, now),
  },
  /* L5: an ended room takes no answers; so they go, and what they came to stays. */
  respond: (state, events, { contents }, actor) => {
    const ends = events.some((event) => event.type === 'room.phase-changed' && event.phase === 'ended');
    const closed = ends ? state.open.flatMap((id) => state.shows.get(id) ?? []) : [];
    const outcomes = closed.map((show) => closing(state, show, contents, actor));
    return {
      events: outcomes.flatMap((one) => one.events),
      contents: Object.assign({}, ...outcomes.map((one) => one.contents)),
      erases: outcomes.flatMap((one) => one.erases ?? []),
    };
  },
  /* Q7: with a removed person their answers to open shows have left the count. */
  letsGo: (before, _after, events) =>
    events.flatMap((event) =>
      event.type === 'person.removed'
        ? [...before.ballots.values()].flatMap(({ answers }) => answers.get(event.participant) ?? [])
        : [],
    ),
  /* What a show came to that nobody is shown yet. */
  holds: ({ shows: all }, id) => [...all.values()].some((show) => resultOf(show).includes(id)),
  evolve,
  views: {
    public: publicView,
    stage: stageView,
    staff: staffView,
    personal: { of: personalView, concerns },
  },
  needs: ({ shows: all, revealing: [next] }) => {
    const show = next === undefined ? undefined : all.get(next);
    return show === undefined ? {} : untilReveal(show);
  },
  recap,
  exports: exportTables,
});
