import { afterEach, expect, test, vi } from 'vitest';
import { ana, attendee, Scenario } from '../testing/scenario.ts';
import { features } from './features.ts';

afterEach(() => vi.restoreAllMocks());

test('a feature that responds foresees its own events as the room folds them', () => {
  const room = Scenario.open().given(attendee('zoe'), { type: 'question.ask', data: { text: 'When?' } });
  const questionId = room.state.features.questions.all.first()?.id ?? '';
  room.given(ana, { type: 'question.approve', data: { questionId } }).raiseAll('mia', 'kim', 'lou');
  const summon = () => room.given(ana, { type: 'question.onstage', data: { questionId } });
  const respond = vi.spyOn(features.floor, 'respond');
  for (const act of [summon, () => room.start(), () => room.end(), () => room.next(), () => room.phase('break')]) {
    act();
    const after = respond.mock.lastCall?.[4];
    const outcome = respond.mock.results.at(-1)?.value as { readonly events: [] };
    expect(after?.(outcome.events)).toEqual(room.state.features.floor);
  }
  expect(respond).toHaveBeenCalledTimes(5);
});
