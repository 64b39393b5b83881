import { RecapBody } from './recap-body.tsx';
import { recapTexts } from './texts.ts';
import { useRecap } from './use-recap.ts';

/** The recap within a page that has a title of its own, such as an attendee's after the end. */
export function RecapView({ code }: { readonly code: string }) {
  const answer = useRecap(code);
  if (answer?.is === 'there') return <RecapBody recap={answer.recap} level={2} />;
  return <p role="status">{answer?.is === 'unreachable' ? recapTexts.unreachable : recapTexts.onItsWay}</p>;
}
