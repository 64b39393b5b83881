import { showsLimits } from '../../shared/features/shows/limits.ts';
import { filled } from '../../e2e/support/full-room/words.ts';
import { itemOf, type Program } from '../../e2e/support/programs/program.ts';
import type { Evening } from './evening.ts';
import type { Setting } from './people.ts';

const offices = ['fußgängerbrückenbauamt', 'uferpromenadenanlieger', 'hochwasserschutzmauern'] as const;
const many =
  'quiet light trams safe benches wide quiet green wood light quiet cheap free slow market lamps brave otters old ' +
  'stone light views otters shade ferry children rain roof steel history water swings short easy ours yours';
const givenWords = {
  few: ['quiet', 'otters', 'quiet'],
  many: many.split(' '),
  // As long as a word may be, each another one.
  longest: Array.from({ length: 12 }, (_, index) => `${offices[index % offices.length]}${10 + index}`),
} as const;

const long = (index: number) =>
  filled(
    `${index + 1} bridges, of which every one is looked after by those who live beside it, for as long`,
    showsLimits.optionGraphemes,
  );
const four = ['More trains at night', 'Better stations', 'Lower fares', 'A line to the airport'];
const eight = ['Tram', 'Bus', 'Bicycle', 'On foot', 'Ferry', 'Train', 'Car', 'Not at all'];
const asked = {
  two: { prompt: 'Shall we begin with the ferry?', options: ['Yes', 'No'] },
  four: { prompt: 'Which of these should come first?', options: four },
  'four-longest': {
    prompt: 'Which way across the river should be built first?',
    options: four.map((_, at) => long(at)),
  },
  eight: { prompt: 'How did you come here?', options: eight },
  'eight-longest': { prompt: 'Which of all these ways should be built?', options: eight.map((_, at) => long(at)) },
  sealed: { prompt: 'And which of them last?', options: four },
  'sealed-eight': { prompt: 'And how will you go home?', options: eight },
} as const;

async function ask(host: Program, show: Parameters<typeof host.must<'show.open'>>[1] & { readonly prompt: string }) {
  await host.must('show.open', show);
  return itemOf(host, 'show', show.prompt);
}

/** Words of every number and length. */
export async function pictureClouds({ gallery }: Setting, { host, people }: Evening): Promise<void> {
  for (const state of ['few', 'many', 'longest'] as const) {
    const words = givenWords[state];
    const prompt = { few: 'One word?', many: 'What should the new bridge be?', longest: 'Which office is it?' }[state];
    const showId = await ask(host, { prompt, kind: 'words', reveal: 'live' });
    const share = Math.ceil(words.length / people.length);
    for (const [index, person] of people.entries()) {
      const choice = words.slice(index * share, (index + 1) * share);
      if (choice.length > 0) await person.must('show.answer', { showId, choice });
    }
    await host.must('show.approve', { showId, words: [...new Set(words.map((word) => word.toLowerCase()))] });
    await gallery.shoot(`cloud-${state}`);
    await host.must('show.close', { showId });
  }
}

type Asked = keyof typeof asked;

/** Asked, and answered by everybody: the first choices get the most hands, and the last none. */
async function answered({ host, people }: Evening, state: Asked, reveal: 'live' | 'sealed'): Promise<string> {
  const { prompt, options } = asked[state];
  const showId = await ask(host, { prompt, kind: 'options', options: [...options], reveal });
  for (const [index, person] of people.entries())
    await person.must('show.answer', { showId, choice: Math.floor(index ** 2 / 24) % options.length });
  return showId;
}

/** Choices of every number and length, told and sealed. */
export async function pictureChoices({ gallery }: Setting, evening: Evening): Promise<void> {
  const { host } = evening;
  for (const state of ['two', 'four', 'four-longest', 'eight', 'eight-longest'] as const) {
    const showId = await answered(evening, state, 'live');
    await gallery.shoot(`choices-${state}`);
    await host.must('show.close', { showId });
  }
  for (const state of ['sealed', 'sealed-eight'] as const) {
    const showId = await answered(evening, state, 'sealed');
    await gallery.shoot(state);
    await host.must('show.reveal', { showId });
    await gallery.shoot(`${state}-told`);
  }
}
