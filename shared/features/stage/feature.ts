import { feature } from '../../kernel/feature.ts';
import { record, type FieldsOf } from '../../kernel/records.ts';
import type { FloorEvent } from '../floor/events.ts';
import type { LifecycleEvent, Phase } from '../lifecycle/events.ts';
import type { PeopleEvent } from '../people/events.ts';
import type { QuestionEvent, QuestionId } from '../questions/events.ts';
import type { ShowEvent } from '../shows/events.ts';
import { commands } from './commands.ts';
import type { Scene, StageEvent } from './events.ts';
import { closed, led, newest, turnEnded, undone, without, withoutClosed } from './leads.ts';
import { stageRecords, type StageRecord, type StageView } from './records.ts';
import { followed, following, initial, movedOn, type StageState } from './state.ts';

type Heard = FloorEvent | LifecycleEvent | PeopleEvent | QuestionEvent | ShowEvent;

function phaseChanged(state: StageState, phase: Phase): StageState {
  const rest = without(withoutClosed(state.leads), 'break');
  return movedOn(state, { phase, leads: phase === 'break' ? led(rest, { kind: 'break', id: 'break' }) : rest });
}

function called(state: StageState, turn: string, hand: string): StageState {
  const { summoned, ...rest } = state;
  const asks = summoned?.hand === hand ? { question: summoned.question } : {};
  return movedOn(rest, { leads: led(state.leads, { kind: 'turn', id: turn, hand, ...asks }) });
}

function questionLeft(state: StageState, question: QuestionId): StageState {
  const leads = without(state.leads, 'question', question);
  return leads === state.leads ? state : movedOn(state, { leads });
}

/** What the scene shows, as far as it is one thing among several of its kind. */
function subject(state: StageState, scene: Scene): Pick<FieldsOf<StageRecord>, 'handId' | 'questionId' | 'showId'> {
  const turn = newest(state.leads, 'turn');
  switch (scene) {
    case 'floor':
      return { handId: turn?.hand };
    case 'question': {
      const question = newest(state.leads, 'question')?.id;
      const asks = question !== undefined && turn?.question === question;
      return { questionId: question, handId: asks ? turn.hand : undefined };
    }
    case 'show':
      return { showId: newest(state.leads, 'show')?.id ?? state.lastShow };
    case 'welcome':
    case 'queue':
    case 'pulse':
    case 'break':
    case 'thanks':
    case 'recap':
      return {};
  }
}

function view(state: StageState): StageView {
  const scene = state.chosen?.scene ?? followed(state);
  const { blank } = state;
  return { stage: record({ scene, pinned: state.chosen?.pinned ?? false, blank, ...subject(state, scene) }) };
}

export const stage = feature<StageState, StageEvent, never, Heard, typeof stageRecords>()({
  initial,
  records: stageRecords,
  commands,
  decide: {
    'stage.scene': (_state, { data: { scene, pinned } }) => ({
      events: scene === 'auto' ? [{ type: 'stage.followed' }] : [{ type: 'stage.directed', scene, pinned }],
    }),
    'stage.follow': () => ({ events: [{ type: 'stage.followed' }] }),
    'stage.blank': (_state, { data: { on } }) => ({ events: [{ type: 'stage.blanked', on }] }),
  },
  evolve: {
    'stage.directed': (state, { scene, pinned }) => ({ ...state, chosen: { scene, pinned } }),
    'stage.followed': following,
    'stage.blanked': (state, { on }) => ({ ...state, blank: on }),

    'room.phase-changed': (state, { phase }) => phaseChanged(state, phase),
    'queue.advanced': (state) => ({ ...state, before: state.leads }),
    'hand.summoned': (state, { hand, question }) => ({ ...state, summoned: { hand, question } }),
    'turn.called': (state, { turn, hand }) => called(state, turn, hand),
    'turn.opened': (state, { turn }) => movedOn(state, { leads: led(state.leads, { kind: 'turn', id: turn }) }),
    'turn.ended': (state, { turn, end, clears }) =>
      movedOn(state, { leads: turnEnded(state.leads, turn, end === 'spoken', clears) }),
    'queue.undone': (state, { turn, resumes }) =>
      movedOn(state, { leads: undone(state.leads, state.before, turn, resumes) }),

    'question.asked': (state, { question, participant }) => ({
      ...state,
      authors: state.authors.set(question, participant),
    }),
    'question.staged': (state, { question }) =>
      movedOn(state, { leads: led(without(state.leads, 'question'), { kind: 'question', id: question }) }),
    'question.answered': (state, { question }) => questionLeft(state, question),
    'question.reopened': (state, { question }) => questionLeft(state, question),
    'question.hidden': (state, { question }) => questionLeft(state, question),
    'question.withdrawn': (state, { question }) => questionLeft(state, question),
    'person.removed': (state, { participant }) => {
      const question = newest(state.leads, 'question')?.id;
      const isTheirs = question !== undefined && state.authors.get(question) === participant;
      return isTheirs ? questionLeft(state, question) : state;
    },

    'show.opened': (state, { show }) => {
      const leads = led(state.leads, { kind: 'show', id: show, isOpen: true });
      return movedOn({ ...state, lastShow: show }, { leads });
    },
    'show.closed': (state, { show }) => movedOn(state, { leads: closed(state.leads, show) }),
    /* The reveal is a moment of its own, however long ago the show was closed. */
    'show.reveal-agreed': (state, { show }) =>
      movedOn({ ...state, lastShow: show }, { leads: led(state.leads, { kind: 'show', id: show, isOpen: false }) }),
  },
  views: { public: view },
});
