import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { RecapBody } from '../../features/recap/recap/body.tsx';
import { recapTexts } from '#texts/features/recap';
import { useRecap } from '../../features/recap/use-recap.ts';
import { browserStorage, deviceIn } from '../../engine/device.ts';
import { forgetTyped } from '../../engine/typed.ts';
import { Link } from '../../ui/routing.ts';
import { DoorPage } from '../door/door-page.tsx';
import { PlainPage } from '../plain-page.tsx';
import { sharedTexts } from '#texts/surfaces';
import { uiTexts } from '#texts/ui';
import styles from './layout.module.css';

/** What a room was, at an address of its own: the same for everybody, with no secret. */
export function RecapPage({ code }: { readonly code: string }) {
  const [, navigate] = useLocation();
  // While codes are guessed from this network strangers are told nothing here; the room's own page gets them in.
  const onBusy = useCallback(() => {
    const isStranger = deviceIn(code, browserStorage().local).secret() === undefined;
    if (isStranger) navigate(`/r/${encodeURIComponent(code)}`, { replace: true });
  }, [code, navigate]);
  const answer = useRecap(code, undefined, onBusy);
  const title = answer?.is === 'there' ? answer.recap.title : undefined;
  useEffect(() => {
    document.title = title === undefined ? sharedTexts.product : `${recapTexts.recap} · ${title}`;
  }, [title]);
  const over = answer?.is === 'there';
  useEffect(() => {
    // Of a room that ended while this tab was elsewhere; staff may still owe answers in writing.
    if (over) forgetTyped(code, 'answer:');
  }, [code, over]);
  switch (answer?.is) {
    case undefined:
      return (
        <main className={styles.waits} aria-busy="true" aria-label={uiTexts.loading}>
          <p className={styles.kind}>{recapTexts.recap}</p>
          <p>{recapTexts.onItsWay}</p>
        </main>
      );
    case 'there':
      return (
        <main className={styles.page}>
          <RecapBody recap={answer.recap} level={1} />
        </main>
      );
    case 'early':
      return (
        <PlainPage title={recapTexts.earlyTitle}>
          <p role="status">{recapTexts.early}</p>
          <Link href={`/r/${code}`}>{recapTexts.toRoom}</Link>
        </PlainPage>
      );
    case 'unknown':
      return (
        <DoorPage title={recapTexts.unknownTitle} typed={code}>
          <p>{sharedTexts.notFoundHelp}</p>
        </DoorPage>
      );
    case 'unreachable':
      return (
        <PlainPage title={recapTexts.recap}>
          <p role="status">{recapTexts.unreachable}</p>
        </PlainPage>
      );
  }
}
