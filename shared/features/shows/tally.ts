import { textOf, type Contents } from '../../kernel/contents.ts';
import { rememberBy } from '../../kernel/remember.ts';
import type { Choice, ShowKind, Tally } from './events.ts';
import { showsLimits } from './limits.ts';
import type { Answers, Result, Show } from './state.ts';

/** How many gave which choice. A map, since people choose the words of a cloud: `__proto__` is one too. */
export type Counts = ReadonlyMap<string, number>;

/** The choices of a show as keys of its tally; a cloud has those that people give. */
export function choicesOf({ kind, options }: Pick<Show, 'kind' | 'options'>): readonly string[] {
  switch (kind) {
    case 'hands':
      return ['true', 'false'];
    case 'options':
      return options.map((_option, index) => String(index));
    case 'scale':
      return Array.from({ length: showsLimits.scaleMaxCount }, (_step, index) => String(index + 1));
    case 'words':
      return [];
  }
}

const keysOf = (choice: Choice): readonly string[] =>
  typeof choice === 'object' ? choice.map(String) : [String(choice)];

/** The choice behind a content; undefined where it was erased. */
export function choiceOf(contents: Contents, id: string | undefined): Choice | undefined {
  const text = textOf(contents, id);
  return text === undefined ? undefined : (JSON.parse(text) as Choice);
}

/** The tally of an open show; counted once for each change of the answers. */
export const countsOfAnswers = rememberBy(
  /* Maps without anything in them are all one and the same. */
  (show: Show, answers: Answers, _contents: Contents) => [answers.size === 0 ? show : answers],
  (show, answers, contents): Counts => {
    const counts = new Map(choicesOf(show).map((choice) => [choice, 0]));
    for (const id of answers.values()) {
      const choice = choiceOf(contents, id);
      if (choice === undefined) continue;
      for (const key of keysOf(choice)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  },
);

/** The tally of a closed show; that of a cloud is empty where its words were erased. */
export const countsOfResult = rememberBy(
  (result: Result, contents: Contents) => [result, textOf(contents, result.cloud)],
  (result, contents): Counts => {
    const text = textOf(contents, result.cloud);
    return new Map(Object.entries(text === undefined ? result.tally : (JSON.parse(text) as Tally)));
  },
);

export function tallyOf(counts: Iterable<readonly [string, number]>): Tally {
  return Object.fromEntries(counts);
}

/** S2: whether anybody at all may see how the show stands. */
export function isTold({ reveal, state }: Show): boolean {
  return reveal === 'live' || state === 'revealed';
}

/**
 * Of a scale, those counted by eye among the answers; undefined below five of them. It is not rounded: that is for whoever
 * shows it.
 */
export function meanOf({ kind, counted }: Pick<Show, 'kind' | 'counted'>, counts: Counts): number | undefined {
  if (kind !== 'scale') return undefined;
  let people = 0;
  let sum = 0;
  for (const [step, count] of [...counts, ...counted]) {
    people += count;
    sum += count * Number(step);
  }
  return people < showsLimits.meanLeastAnswersCount ? undefined : sum / people;
}

export const isCloud = (kind: ShowKind): boolean => kind === 'words';
