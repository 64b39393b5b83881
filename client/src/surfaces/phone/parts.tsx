import { later } from '../../ui/loading/later.tsx';
import styles from './lanes.module.css';
import { OneMoment, ShowComes } from './one-moment.tsx';

/* What a phone does not load before its hand: a line a part. It is asked for as soon as the page stands. */

export const loadQuestions = () => import('../../features/questions/phone/parts.ts').then((m) => m.questionParts);
export const loadOwn = () => import('../../features/people/phone/own-fields.tsx');
export const loadTurn = () => import('../../features/floor/phone/turn/screen.tsx');
export const loadRecap = () => import('../../features/recap/phone/view.tsx');
const shows = () => import('../../features/shows/phone/shows.tsx');
const together = () => import('./later/together.tsx').then((m) => m.togetherParts);

export const AskForm = later(loadQuestions, 'AskForm', <OneMoment />);
export const OwnAnswers = later(loadQuestions, 'OwnAnswers');
export const OwnQuestions = later(loadQuestions, 'OwnQuestions', <OneMoment />);
export const QuestionList = later(loadQuestions, 'QuestionList', <OneMoment />);
export const Stand = later(loadQuestions, 'Stand', <span className={styles.later} />);
export const OwnName = later(loadOwn, 'OwnName');
export const OwnPlace = later(loadOwn, 'OwnPlace');
export const AnswerShows = later(shows, 'AnswerShows', <ShowComes />);
export const AskedChip = later(shows, 'AskedChip');
export const AgendaLine = later(together, 'AgendaLine');
export const AsideButtons = later(together, 'AsideButtons');
export const ClosedWithPromise = later(together, 'ClosedWithPromise');
export const DrawNotes = later(together, 'DrawNotes');
export const KeepsNothing = later(together, 'KeepsNothing');
export const KeptTopic = later(together, 'KeptTopic');
export const MomentMarks = later(together, 'MomentMarks');
export const OwnHands = later(together, 'OwnHands');
export const OwnReach = later(together, 'OwnReach');
export const PulseLine = later(together, 'PulseLine');
export const QueueNotes = later(together, 'QueueNotes');
export const ReactionRow = later(together, 'ReactionRow');
export const TidyTyped = later(together, 'TidyTyped');
export const TouchBack = later(together, 'TouchBack');
