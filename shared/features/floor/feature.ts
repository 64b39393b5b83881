import { feature } from '../../kernel/feature.ts';
import { remember } from '../../kernel/remember.ts';
import type { Needs } from '../../kernel/shell.ts';
import { close } from './queue/closing.ts';
import { commands } from './commands.ts';
import { back, raise } from './hands/decide.ts';
import { lower } from './turns/lower.ts';
import { add, approve, approveLabel, clear, hide } from './hands/decide-staff.ts';
import { place } from './queue/place.ts';
import { call, next, skip, undo } from './turns/calling.ts';
import { accept, decline, end, extend, noteSilence, start } from './turns/decide.ts';
import { draw } from './draw/draw.ts';
import type { FloorEvent } from './events.ts';
import { evolve, type Heard } from './evolve.ts';
import { floorLimits } from './limits.ts';
import { refusals, texts, type Code } from './refusals.ts';
import { release } from './queue/release.ts';
import { concerns, respond } from './respond.ts';
import { exports } from './told/exports.ts';
import { holds, letsGo } from './hands/lets-go.ts';
import { recap } from './told/recap.ts';
import { floorRecords } from './records.ts';
import { drifting, personalView } from './told/personal-view.ts';
import { staffView } from './told/staff-view.ts';
import { stand, unstand } from './hands/stands.ts';
import { giveTopic } from './hands/topic.ts';
import { initialFloor, personOf, type FloorState } from './state.ts';
import { publicView, stageView } from './told/views.ts';

const needs = remember((now: FloorState['floor']): Needs => ({
  due:
    now.state === 'called' && !now.unanswered && personOf(now.turn.hand) !== undefined
      ? {
          at: now.turn.calledAt + floorLimits.noAnswerMs,
          command: { type: 'turn.note-silence', data: { turnId: now.turn.id } },
        }
      : undefined,
}));

export const floor = feature<FloorState, FloorEvent, Code, Heard, typeof floorRecords>()({
  initial: initialFloor,
  records: floorRecords,
  refusals,
  texts,
  commands,
  decide: {
    'hand.raise': (state, { data, actor }, context) => raise(state, data, actor, context),
    'hand.topic': (state, { data, actor }, context) => giveTopic(state, data, actor, context),
    'hand.stand': (state, { data, actor }) => stand(state, data.handId, actor),
    'hand.unstand': (state, { data, actor }) => unstand(state, data.handId, actor),
    'hand.lower': (state, { data, actor }, context) => lower(state, data.handId, actor, context),
    'hand.back': (state, { data, actor }) => back(state, data.handId, actor),
    'hand.add': (state, { data, actor }, context) => add(state, data, actor, context),
    'hand.place': (state, { data, actor }) => place(state, data.handId, data.before, actor),
    'hand.clear': (state, { data, actor }) => clear(state, data.handId, actor),
    'hand.approve': (state, { data }, context) => approve(state, data.handId, data.words, context),
    'hand.hide': (state, { data }) => hide(state, data.handId),
    'hand.call': (state, { data, actor }, context) => call(state, data.handId, actor, context),
    'hand.skip': (state, { data, actor }) => skip(state, data.handId, actor),
    'queue.next': (state, { data, actor }, context) => next(state, data.after, actor, context),
    'queue.draw': (state, { actor }, context) => draw(state, actor, context),
    'queue.close': (state, { data, actor }) => close(state, data.promise, actor),
    'queue.release': (state, { actor }) => release(state, actor),
    'queue.undo': (state, { data, actor }, context) => undo(state, data.turnId, actor, context),
    'turn.accept': (state, { data, actor }) => accept(state, data.by, data.turnId, actor),
    'turn.decline': (state, { data, actor }) => decline(state, data.turnId, actor),
    'turn.start': (state, { data, actor }, context) => start(state, data, actor, context),
    'turn.approve': (state, { data, actor }) => approveLabel(state, data.turnId, actor),
    'turn.end': (state, { data, actor }, context) => end(state, data.turnId, actor, context),
    'turn.extend': (state, { data }) => extend(state, data.seconds, data.turnId),
    'turn.note-silence': (state, { data }, context) => noteSilence(state, data.turnId, context.now),
  },
  respond,
  letsGo,
  holds,
  evolve,
  views: {
    public: publicView,
    stage: stageView,
    staff: staffView,
    personal: { of: personalView, concerns, drifting },
  },
  exports,
  recap,
  needs: ({ floor: now }) => needs(now),
});
