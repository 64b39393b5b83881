// chunk: gate
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import type { StaffPage } from '../../../../shared/kernel/roles.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { Notice } from '../../ui/notices/notice.tsx';
import { isFramed } from './staff-entry.ts';
import type { Told } from './gated.ts';
import styles from './told.module.css';
import { staffTexts as texts } from '#texts/surfaces/entry';
import { pageTexts } from '#texts/surfaces/pages';

export const NoCookie = createContext(false);

/** The page goes by the secret that it was opened with: no cookie speaks for it. */
export function useGoesBySecret(): boolean {
  return useContext(NoCookie);
}

/** A reload costs the link. Whoever shows the page in a frame brings the link each time. */
export function useNeedsLinkAgain(): boolean {
  return useGoesBySecret() && !isFramed();
}

/** What a reload costs where the browser keeps no cookie; nothing elsewhere. */
export function LinkAgain() {
  return useNeedsLinkAgain() ? <Notice>{texts.linkAgain}</Notice> : null;
}

type TellsProps = { readonly page: StaffPage; readonly places: readonly Told[]; readonly children: ReactNode };

/** The page, what its tab is called, and what the page does not tell at a place of its own. */
export function Tells({ page, places, children }: TellsProps) {
  const room = useRoom((state) => state.view.room?.title);
  const away = useRoom((state) => state.status === 'away');
  useEffect(() => {
    if (room !== undefined) document.title = pageTexts[page].tab(room);
  }, [page, room]);
  return (
    <>
      {places.includes('link-again') ? null : <LinkAgain />}
      {children}
      {away && !places.includes('lost') ? (
        <p className={styles.lost} role="status">
          {texts.lost}
        </p>
      ) : null}
    </>
  );
}
