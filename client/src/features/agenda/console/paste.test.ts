import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agendaLimits } from '../../../../../shared/features/agenda/limits.ts';
import { pastedParts, timeOfDay } from './paste.ts';

const read = (line: string) => {
  const [part] = pastedParts(line);
  return part === undefined ? undefined : [part.title, part.speakers.join(' & '), part.minutes];
};

test.each([
  ['10:00 Welcome, Ana, 15 min', ['Welcome', 'Ana', 15]],
  ['Welcome', ['Welcome', '', 10]],
  ['- Welcome (15 min)', ['Welcome', '', 15]],
  ['1. Welcome, 15’', ['Welcome', '', 15]],
  ['1. 10:00 Welcome 15m', ['Welcome', '', 15]],
  ['10.00 – 10.20: Panel, Ada, Grace', ['Panel', 'Ada & Grace', 20]],
  ['10h00 Panel, 1 h 30', ['Panel', '', 90]],
  ['9:30am Panel, 1.5 hours', ['Panel', '', 90]],
  ['23:50-00:10 Midnight', ['Midnight', '', 20]],
  ['10:00\tPanel\tAda; Grace\t20', ['Panel', 'Ada & Grace', 20]],
  ['10:00 | What it should carry, and when | Ada | 20 min', ['What it should carry, and when', 'Ada', 20]],
  ['5 years of trams, Ada, 20 min', ['5 years of trams', 'Ada', 20]],
  ['2030: what then', ['2030: what then', '', 10]],
  ['田中、鈴木、20 min', ['田中', '鈴木', 20]],
  ['Panel, 900 min', ['Panel', '900 min', 10]],
] as const)('L4 a pasted line is read as it was meant: %s', (line, meant) => {
  expect(read(line)).toEqual(meant);
});

test('L4 a part whose length is not said lasts until the next begins; what stays open is a guess', () => {
  const parts = pastedParts('10:00 Welcome\n10:15 Panel\n\n11:00 Questions');
  expect(parts.map(({ minutes, guessed }) => [minutes, guessed])).toEqual([
    [15, undefined],
    [45, undefined],
    [10, true],
  ]);
  expect(parts.map(({ start }) => timeOfDay(start ?? -1))).toEqual(['10:00', '10:15', '11:00']);
});

test('L4 lines with nothing in them are no parts', () => {
  expect(pastedParts(' \n\n--\n10:00\n15 min\n, ,')).toEqual([]);
});

test('L4 whatever is pasted, nothing breaks and every part can be sent', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\n', '10:00', ' - ', ',', '\t', '1 h', '15 min', '(', '99:99'),
  );
  fc.assert(
    fc.property(fc.array(pieces), (written) => {
      const text = written.join('');
      const parts = pastedParts(text);
      expect(parts.length).toBeLessThanOrEqual(text.split('\n').length);
      for (const { title, speakers, minutes, start = 0 } of parts) {
        expect([title.trim(), ...speakers.map((one) => one.trim())]).not.toContain('');
        expect(minutes >= 1 && minutes <= agendaLimits.segmentMaxMinutes && Number.isInteger(minutes)).toBe(true);
        expect(start >= 0 && start < 1_440).toBe(true);
      }
    }),
  );
});

test('L4 an agenda that was written out is read back as it was', () => {
  const word = fc.stringMatching(/^[A-Za-zÄ-ü]{3,12}$/u);
  const part = fc.record({
    title: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    speakers: fc.array(word, { maxLength: 3 }),
    minutes: fc.integer({ min: 1, max: agendaLimits.segmentMaxMinutes }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 1_439 }), (parts, first) => {
      let at = first;
      const lines = parts.map(({ title, speakers, minutes }) => {
        const line = [`${timeOfDay(at % 1_440)} ${title}`, ...speakers, `${minutes} min`].join(', ');
        at += minutes;
        return line;
      });
      expect(
        pastedParts(lines.join('\n')).map(({ title, speakers, minutes }) => ({ title, speakers, minutes })),
      ).toEqual(parts);
    }),
  );
});
