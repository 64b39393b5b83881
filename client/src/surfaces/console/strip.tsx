import type { StaffView } from '../../../../shared/room/records.ts';
import { number } from '../../engine/format.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import type { Told } from '../../engine/react/told.ts';
import { ActionBar } from '../../features/floor/console/action-bar.tsx';
import { DeckPanel } from '../../features/floor/console/deck-panel.tsx';
import { FloorMessages } from '../../features/floor/console/floor-messages.tsx';
import { FloorPanel } from '../../features/floor/console/floor-panel.tsx';
import type { Flow } from '../../features/floor/console/use-flow.ts';
import { Arrivals } from '../../features/people/console/arrivals.tsx';
import { showsOf } from '../../features/shows/records.ts';
import { CutButton } from '../../features/voice/console/cut.tsx';
import { useVoiceSentence } from '../../features/voice/console/told.ts';
import type { MergedNotice } from '../../ui/notices/notices.ts';
import { cx } from '../../ui/cx.ts';
import { Words } from '../../ui/words/words.tsx';
import { showTexts } from '#texts/features/shows/console';
import { consoleTexts } from '#texts/surfaces/console';
import asked from './asked-now.module.css';
import styles from './layout.module.css';
import type { Place } from './parts.tsx';
import type { ConsoleView } from './use-console.ts';
import type { Shown } from './use-shown.ts';

type StripProps = {
  readonly view: ConsoleView;
  readonly place: Place;
  readonly shown: Shown;
  readonly flow: Flow;
  readonly told: Told;
  readonly notices: readonly MergedNotice[];
};

/** Who has the floor, who is next, and what moves them on: in sight whatever lies below. Before, how people come in. */
export function Strip({ view, place, shown, flow, told, notices }: StripProps) {
  const { floor, notes, voice, hands, deck } = view;
  const { phase } = place.room;
  const spoken = useVoiceSentence(floor, voice, notes.away === true);
  const messages = (
    <>
      <FloorMessages notices={notices} commands={[flow.command, told.command]} />
      {shown.front === 'show' ? null : <AskedNow onPress={() => shown.toTab('show')} />}
    </>
  );
  if (phase === 'doors')
    return (
      <div className={cx(styles.strip, styles.early)}>
        <Arrivals room={place.room} here={place.here} isHost={place.isHost} messages={messages} />
      </div>
    );
  return (
    <div className={styles.strip}>
      <FloorPanel
        floor={floor}
        notes={notes}
        phase={phase}
        told={spoken}
        corner={floor.state === 'free' ? null : <CutButton floor={floor} voice={voice} onCut={flow.cut} />}
        messages={messages}
        onCallAgain={flow.call}
        onSkip={flow.skip}
      />
      <DeckPanel deck={deck} hands={hands} />
      <ActionBar live={phase === 'live'} undo={notes.undo} onNext={flow.next} onUndo={flow.undo} />
    </div>
  );
}

/** What the whole room is asked just now, whichever tab is open; pressed, the way there. */
function AskedNow({ onPress }: { readonly onPress: () => void }) {
  const prompt = useRoom((state) => openShow(state.staff)?.prompt);
  const answered = useRoom((state) => openShow(state.staff)?.answered);
  if (prompt === undefined) return null;
  return (
    <section className={asked.place} aria-label={showTexts.title}>
      <button type="button" className={asked.asked} title={prompt} onClick={onPress}>
        <span className={asked.what}>{consoleTexts.askedNow}</span> <Words lines={1}>{prompt}</Words>{' '}
        <span className={asked.count}>{number(answered ?? 0)}</span>
      </button>
    </section>
  );
}

const openShow = (staff: StaffView) => showsOf(staff).find((show) => show.state === 'open');
