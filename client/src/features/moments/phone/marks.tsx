import { useEffect } from 'react';
import { isCalled, type CalledMoment, type FoundMoment } from '../records.ts';
import { FoundWords } from '../found-words.tsx';
import { foundTexts } from '#texts/features/moments';
import { useMoment } from '../use-moment.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import { useNow } from '../../../ui/time/use-now.ts';
import styles from './marks.module.css';
import { momentTexts } from '#texts/features/moments/phone';

/** What the whole room does at this instant, over the page and never in its way (R3, R4). */
export function MomentMarks() {
  const moment = useMoment();
  const announce = useAnnounce();
  const said = moment === undefined ? undefined : wordsOf(moment);
  useEffect(() => {
    if (said !== undefined) announce(said);
  }, [said, announce]);
  if (moment === undefined) return null;
  return (
    <div key={moment.id} className={styles.marks} data-moment={moment.id} aria-hidden="true">
      {isCalled(moment) ? <Called moment={moment} /> : <Found moment={moment} />}
    </div>
  );
}

function wordsOf(moment: FoundMoment | CalledMoment): string {
  /* First that there is one, and then how large it is: the second goes on where the first ended. */
  if (!isCalled(moment)) return moment.share === undefined ? foundTexts.moment : foundTexts.ofRoom(moment.share);
  return momentTexts.called[moment.kind];
}

function Found({ moment }: { readonly moment: FoundMoment }) {
  return (
    <>
      <div className={styles.ring} />
      <p className={styles.words}>
        <FoundWords moment={moment} />
      </p>
    </>
  );
}

function Called({ moment }: { readonly moment: CalledMoment }) {
  const client = useRoomClient();
  // Whoever comes in the middle joins there, and does not begin anew.
  const begun = { animationDelay: `${moment.showAt - client.now()}ms` };
  const lasting = { ...begun, animationDuration: `${moment.endsAt - moment.showAt}ms` };
  switch (moment.kind) {
    case 'three-two-one':
      return <Countdown showAt={moment.showAt} />;
    case 'wave':
      return (
        <>
          <div className={styles.wave} style={begun} />
          <p className={styles.words}>{wordsOf(moment)}</p>
        </>
      );
    case 'applause':
      return <p className={styles.words}>{wordsOf(moment)}</p>;
    case 'quiet':
      return (
        <div className={styles.words}>
          {wordsOf(moment)}
          <span className={styles.track}>
            <span className={styles.rest} style={lasting} />
          </span>
        </div>
      );
  }
}

/** One numeral a second, from one instant on all screens. */
function Countdown({ showAt }: { readonly showAt: number }) {
  const client = useRoomClient();
  const second = Math.floor((useNow(50, client.now) - showAt) / 1_000);
  return <p className={styles.numeral}>{second < 3 ? 3 - Math.max(0, second) : momentTexts.start}</p>;
}
