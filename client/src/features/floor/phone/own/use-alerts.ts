import { useEffect } from 'react';
import { useRoom } from '../../../../engine/react/room-context.tsx';
import { callTexts } from '#texts/features/floor';
import { alertTexts } from '#texts/features/floor/phone';
import { ownOnDeck } from '../situation.ts';
import { tell } from './alerts.ts';

/** Tells who looks elsewhere that they are next, and that they are called. */
export function useAlerts(): void {
  const title = useRoom(({ view }) => view.room?.title ?? '');
  const onDeck = useRoom(({ view, personal }) => ownOnDeck({ deck: view.deck, personal }));
  const called = useRoom(({ personal }) => (personal.turn?.state === 'called' ? personal.turn.id : undefined));
  useEffect(() => {
    if (onDeck !== undefined) tell(alertTexts.next, title);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the hand alone
  }, [onDeck]);
  useEffect(() => {
    if (called !== undefined) tell(callTexts.title, title);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the turn alone
  }, [called]);
}
