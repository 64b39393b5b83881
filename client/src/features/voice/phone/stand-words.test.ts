import { expect, test } from 'vitest';
import type { MicProblem } from '../../../voice/types.ts';
import { phoneWords } from './stand.ts';
import { micTroubles } from '#texts/features/voice/phone';

const problems = Object.keys(micTroubles) as readonly MicProblem[];

test('V4 every trouble of the microphone has a name of its own, says what to do, and that the floor is kept', () => {
  const words = problems.map((problem) => phoneWords({ is: 'trouble', problem }));
  expect(new Set(words.map(({ title }) => title)).size).toBe(problems.length);
  for (const { body } of words) expect(body).toMatch(/\. You keep the floor\.$/u);
});

test('V4 wherever the hall cannot hear somebody who speaks, the words say that the floor is theirs still', () => {
  for (const is of ['cut', 'idle', 'asking', 'sound-off', 'lost'] as const)
    expect(phoneWords({ is }).body).toContain('You keep the floor');
  expect(phoneWords({ is: 'taken', talking: true }).body).toContain('You keep the floor');
  for (const line of ['connecting', 'live', 'lost'] as const)
    expect(phoneWords({ is: 'elsewhere', line }).body).toContain('You keep the floor');
});

test('V4 after three seconds without a sound other ways are named; the title, and so the focus, stays', () => {
  for (const is of ['hello', 'connecting'] as const) {
    expect(phoneWords({ is }).body).not.toContain('another way');
    expect(phoneWords({ is }, { late: true }).body).toContain('another way');
    expect(phoneWords({ is }, { late: true }).title).toBe(phoneWords({ is }).title);
  }
});

test('V4 where the browser may keep the page from devices nearby, the words say so, and only once it takes long', () => {
  for (const nearby of ['asks', 'refused'] as const) {
    expect(phoneWords({ is: 'connecting' }, { nearby }).body).not.toContain('network');
    for (const anyway of [false, true]) {
      const { title, body } = phoneWords({ is: 'connecting' }, { late: true, anyway, nearby });
      expect(title).toBe(phoneWords({ is: 'hello' }).title);
      expect(body).toMatch(/devices on your network.*another way/u);
    }
  }
});

test('V4 whoever speaks though the phone hears nothing is not told that it hears them', () => {
  expect(phoneWords({ is: 'connecting' }).body).toContain('We hear you');
  for (const late of [false, true]) {
    const { title, body } = phoneWords({ is: 'connecting' }, { late, anyway: true });
    expect(title).toBe(phoneWords({ is: 'hello' }).title);
    expect(body).not.toContain('We hear you');
    expect(body).toContain('Speak up');
  }
});
