import { expect, test } from 'vitest';
import type { MicProblem } from '../../voice/types.ts';
import { phoneWords } from './phone-words.ts';
import { micTroubles } from './texts-phone.ts';

const problems = Object.keys(micTroubles) as readonly MicProblem[];

test('V4 every trouble of the microphone has a name of its own, says what to do, and that the floor is kept', () => {
  const words = problems.map((problem) => phoneWords({ is: 'trouble', problem }, false));
  expect(new Set(words.map(({ title }) => title)).size).toBe(problems.length);
  for (const { body } of words) expect(body).toMatch(/\. You keep the floor\.$/u);
});

test('V4 wherever the hall cannot hear somebody who speaks, the words say that the floor is theirs still', () => {
  for (const is of ['cut', 'idle', 'asking', 'sound-off', 'lost'] as const)
    expect(phoneWords({ is }, false).body).toContain('You keep the floor');
  expect(phoneWords({ is: 'elsewhere', live: true }, false).body).toContain('You keep the floor');
});

test('V4 after three seconds without a sound other ways are named; the title, and so the focus, stays', () => {
  for (const is of ['hello', 'connecting'] as const) {
    expect(phoneWords({ is }, false).body).not.toContain('another way');
    expect(phoneWords({ is }, true).body).toContain('another way');
    expect(phoneWords({ is }, true).title).toBe(phoneWords({ is }, false).title);
  }
});
