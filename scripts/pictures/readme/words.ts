/** What somebody says of themselves and of their hand. */
export type Told = { readonly name?: string; readonly topic?: string; readonly place?: string };

export const title = 'The new bridge: what do we want it to be?';

/* Before the picture: two who spoke already, one who speaks, and those who wait. */
export const spoken: readonly (Told & { readonly name: string })[] = [
  { name: 'Jonas', topic: 'Could the old pillars stay?' },
  { name: 'Mira', topic: 'How wide is the path for bicycles?' },
];
export const speaking = {
  name: 'Amara',
  place: 'Left, row 6',
  topic: 'Who looks after the bridge when the money for it is spent?',
};
export const waiting: readonly (Told & { readonly name: string })[] = [
  { name: 'Tomasz', topic: 'Will it carry trams one day?', place: 'Balcony' },
  { name: 'Lena', topic: 'The noise at night for those who live below' },
  { name: 'Kenji', topic: 'What the school children asked for', place: 'Front, by the aisle' },
  { name: 'Mira', topic: 'One more word about winter' },
];
export const raising = { name: 'Sofia', topic: 'Benches, please: my father wants to sit half way' };
export const listeningCount = 23;

/** In writing; `weight`: how many of those who listen ask it too. */
export type Written = { readonly text: string; readonly weight: number };
export const written: readonly Written[] = [
  { text: 'What becomes of the ferry, and of the two people who run it?', weight: 17 },
  { text: 'Could the lamps be dimmed after eleven, for the bats?', weight: 9 },
  { text: 'Who decides how it looks: you, or we?', weight: 12 },
  { text: 'Is there a plan for the winters when the river freezes?', weight: 4 },
  { text: 'Where do we cross while it is built?', weight: 6 },
];
export const onStage = {
  name: 'Ines',
  text: 'How will people in wheelchairs get from the quay up to the bridge?',
  weight: 21,
};

export const show = {
  prompt: 'What should it carry first?',
  options: ['People on foot', 'Bicycles', 'A tram', 'Cars'],
  answers: [12, 7, 9, 2],
};

export const agenda = [
  { title: 'Where it begins and ends', speakers: ['Ines Duarte'], minutes: 25 },
  { title: 'What it should carry', speakers: ['Ravi Menon', 'Eva Lind'], minutes: 30 },
  { title: 'Who pays, and when', minutes: 20 },
];

/* Of those who listen, who reacts in each stretch of the evening; a quarter of the room makes a moment. */
export const applauding = [3, 9, 20, 26, 14, 6, 5, 11, 24, 30, 12, 7, 5];
