import { AskForm } from './ask-form.tsx';
import { OwnAnswers } from './own-answers.tsx';
import { OwnQuestions } from './own-questions.tsx';
import { Stand, StandHead } from './item-stand.tsx';
import { QuestionList } from './list.tsx';

/** What the attendee's page asks for once the hand stands: one chunk of its own. */
export const questionParts = { AskForm, OwnAnswers, OwnQuestions, QuestionList, Stand, StandHead } as const;
