import { limits } from '../../../shared/kernel/limits.ts';

/* What people write when a hall is full: of every length, in several scripts, and each field once as long as it may be. */

/** These words again and again, until the field is full to the last letter. */
export function filled(words: string, graphemesCount: number): string {
  const enough = `${words} `.repeat(Math.ceil(graphemesCount / words.length) + 1);
  // A blank at the end would be cut off.
  return enough
    .slice(0, graphemesCount - 1)
    .trimEnd()
    .padEnd(graphemesCount, '.');
}

export const longestTitle = filled('The new bridge over the river, and what it is to carry', limits.titleGraphemes);
export const longestQuestion = filled(
  'Who looks after it when the money is spent, and who is asked?',
  limits.questionGraphemes,
);
export const longestTopic = filled('The lamps on the quay, the otters below, the trams above', limits.topicGraphemes);
const longestPlace = filled('Balcony, left, behind the second pillar', limits.placeGraphemes);
const longestName = filled('Maria-Luísa von der Hohenstein-Oliveira', limits.nameGraphemes);

/** One for each hand; undefined where somebody does not say. The first has the longest of all. */
export const names: readonly (string | undefined)[] = [
  longestName,
  ...[
    'Ben',
    'Amara Okafor',
    'Jo',
    undefined,
    'Tomasz Wiśniewski',
    'قاسم الحداد',
    'Lena',
    '田中 健二',
    'Mira',
    undefined,
  ],
  ...[
    'Ravi Menon',
    'Ines Duarte',
    'Bo',
    'Siobhán Ó Briain',
    'Chukwuemeka',
    'Eva Lind',
    'Øyvind',
    undefined,
    'Ada',
    'Kenji',
  ],
  ...[
    'María José García',
    'Noor',
    'Ľubomíra',
    'Fay',
    'अनीता शर्मा',
    undefined,
    'Gus',
    'Hana',
    'Wolfgang Amadeus Müller',
    'Li',
  ],
  ...[
    'Priya',
    'Anne-Sophie',
    'Dmitri Ivanov',
    undefined,
    'Cleo',
    'Emil',
    'Zoë',
    'Oluwaseun Adebayo',
    'Pia',
    'Sam',
    'فاطمة',
  ],
  ...[
    'Ida',
    'Ludwig',
    undefined,
    'Nils',
    'Ruth Ben-David',
    'Uma',
    'Vera',
    'Xavier',
    'Yusuf',
    'Alexandrina Konstantinova',
  ],
  ...['Otto', undefined, 'Quentin', 'Rosa', 'Tilda', 'Ulla', 'Werner', 'Zita'],
];

export const places: readonly (string | undefined)[] = [
  longestPlace,
  ...['left, row 1', undefined, 'Balcony', 'row 14', undefined, 'right, by the aisle', 'at the back'],
  ...['next to the second pillar', undefined, 'row 7, seat 22', 'in the gallery'],
];

const subjects = [
  'the ferry',
  'the old pillars',
  'the path for bicycles',
  'the noise at night for those who live below',
  'the school on the other bank',
  'the trams',
  'the lamps and the bats',
  'the money for its upkeep in the next thirty years',
  'the winter when the river freezes',
  'the market under the arches',
  'people in wheelchairs who come up from the quay',
  'the name of it',
] as const;

const asked: readonly ((subject: string) => string)[] = [
  (subject) => `What becomes of ${subject}?`,
  (subject) => `Who decides about ${subject}: you, or we?`,
  (subject) => `Could we try it for one summer before anything is settled about ${subject}?`,
  (subject) => `Why ${subject}?`,
  (subject) =>
    `How will you make sure that ${subject} is not forgotten once the ribbon is cut and everybody has gone home?`,
  (subject) => `Wer kümmert sich um ${subject}, wenn die Fördermittel der Landesregierung aufgebraucht sind?`,
  (subject) => `ماذا سيحدث بعد ذلك؟ (${subject})`,
  (subject) => `${subject}はこれからどうなりますか。`,
  (subject) =>
    `I have lived by the water since I was a child, and what we were told each time was that somebody would come and look at ${subject}; nobody ever came. What is different now?`,
  (subject) => `Is there a plan for ${subject} that one can read?`,
];

/** As many different ones as are asked for; the third is as long as may be. */
export function writtenQuestions(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    if (index === 2) return longestQuestion;
    const ask = asked[index % asked.length];
    // Another subject for the same phrase each time round.
    const subject = subjects[(index + Math.floor(index / asked.length)) % subjects.length];
    return ask === undefined || subject === undefined ? '' : ask(subject);
  });
}

/** What a hand is about, in a few words, or nothing. */
export function topicOf(index: number): string | undefined {
  if (index === 0) return longestTopic;
  if (index % 5 === 4) return undefined;
  const subject = subjects[index % subjects.length] ?? '';
  return [`About ${subject}`, subject, `One more word about ${subject}, and what was promised last spring`][index % 3];
}
