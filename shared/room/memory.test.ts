import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { attendee, host, Scenario } from '../testing/scenario.ts';
import type { RoomState } from './room.ts';
import { createViewer } from './views.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const rounds = 40;

type PartOf = (state: RoomState) => object;

/** How many former states of a busy room are still reachable by what was made of them. */
async function survivorsOf(acts: readonly ((room: Scenario, index: number) => void)[], partOf: PartOf) {
  const viewer = createViewer();
  const away = new Set<string>();
  const room = Scenario.open({ questions: 'open' });
  const former: WeakRef<object>[] = [];
  let paced = room.state;
  for (let index = 0; index < rounds; index += 1) {
    for (const act of acts) {
      act(room, index);
      viewer.staff(room.state, paced, away);
      viewer.public(room.state, paced);
      viewer.stage(room.state, paced);
      former.push(new WeakRef(partOf(room.state)));
    }
    paced = room.state;
  }
  // What a weak reference was read or made for lives until the end of its job.
  await new Promise((resume) => setTimeout(resume));
  collectGarbage();
  expect(room.state.revision).toBeGreaterThan(rounds);
  return former.filter((one) => one.deref() !== undefined).length;
}

const ask = (room: Scenario, index: number) =>
  void room.given(attendee(`asks${index}`), { type: 'question.ask', data: { text: `Number ${index}?` } });
const raise = (room: Scenario, index: number) => {
  room.raise(`waits${index}`);
  room.raise(`speaks${index}`);
};
const next = (room: Scenario) => void room.given(host, { type: 'queue.next', data: {} });

test('what is remembered of a queue does not keep the queues of before', async () => {
  expect(await survivorsOf([raise, next], ({ features }) => features.floor.waiting)).toBeLessThan(rounds / 2);
});

test('what is remembered of questions does not keep the lists of before', async () => {
  expect(await survivorsOf([ask], ({ features }) => features.questions.all)).toBeLessThan(rounds / 2);
});
