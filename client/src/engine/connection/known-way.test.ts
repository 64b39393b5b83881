import { expect, test } from 'vitest';
import { memoryKeyValue } from '../device.ts';
import { knownWay } from './known-way.ts';
import { engineLimits } from '../limits.ts';

function device(kept = memoryKeyValue()) {
  let nowMs = 1_800_000_000_000;
  return {
    kept,
    way: knownWay(kept, () => nowMs),
    wait: (ms: number) => void (nowMs += ms),
  };
}

const [soon, late] = [engineLimits.pollingAfterMs, engineLimits.pollingAfterKnownMs];

test('H7 a device that came in by websocket today gives the next one longer, a new one and one of yesterday do not', () => {
  const { way, wait } = device();
  expect(way.headStartMs()).toBe(soon);
  way.came('websocket');
  expect(way.headStartMs()).toBe(late);
  wait(engineLimits.wayKnownMs - 1);
  expect(way.headStartMs()).toBe(late);
  wait(1);
  expect(way.headStartMs()).toBe(soon);
});

test('H7 where polling was needed a websocket that opens changes nothing until it stood', () => {
  const { way, wait } = device();
  way.came('websocket');
  way.came('polling');
  way.came('websocket');
  expect(way.headStartMs()).toBe(soon);
  way.stood();
  expect(way.headStartMs()).toBe(late);
  way.came('polling');
  wait(engineLimits.wayKnownMs);
  way.came('websocket');
  expect(way.headStartMs()).toBe(late);
});

test('P1 what is kept of the way is its kind and the time; nonsense and a clock set back count as nothing', () => {
  const { kept, way, wait } = device();
  way.came('polling');
  expect(kept.get('plenum-way')).toBe('polling 1800000000000');
  way.stood();
  wait(-1);
  expect(way.headStartMs()).toBe(soon);
  kept.set('plenum-way', 'websocket soon');
  expect(way.headStartMs()).toBe(soon);
});
