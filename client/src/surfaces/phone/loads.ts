/* What a phone does not load before its hand. It is asked for as soon as the page stands. */

export const loadQuestions = () => import('../../features/questions/phone/parts.ts').then((m) => m.questionParts);
export const loadOwn = () => import('../../features/people/phone/own-line.tsx');
export const loadTurn = () => import('../../features/floor/phone/turn/screen.tsx');
export const loadRecap = () => import('../../features/recap/phone/view.tsx');
export const loadShows = () => import('../../features/shows/phone/shows.tsx');
export const loadTogether = () => import('./later/together.tsx').then((m) => m.togetherParts);
