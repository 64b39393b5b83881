import { useRef, type ReactNode, type Ref } from 'react';
import { questionsLimits } from '../../../../../shared/features/questions/limits.ts';
import type { Removal } from '../../people/removal.ts';
import { useSteadyPresses } from '../../../ui/taps/use-steady-presses.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyList } from '../../../ui/empty/empty-list.tsx';
import { Outcome } from '../../../ui/form/form.tsx';
import { panelId } from './focus.ts';
import { InboxHead } from './head.tsx';
import { useInboxKeys, type InboxHandle } from './keys.ts';
import { useInbox, type Inbox } from './inbox.ts';
import { laneCount, type Lane } from './lanes.ts';
import { InboxList } from './list.tsx';
import { InboxMerge, JustMerged, Merging } from './merging.tsx';
import styles from './panel.module.css';
import { questionKey } from '../records.ts';
import { inboxTexts } from '#texts/features/questions/console';

type InboxPanelProps = {
  readonly handle: Ref<InboxHandle>;
  readonly isOff: boolean;
  readonly askRemoval: (asked: Removal) => ReactNode;
};

/** The second lane, equal to the first: every question, in lanes, with all that can be done with it. */
export function InboxPanel({ handle, isOff, askRemoval }: InboxPanelProps) {
  const inbox = useInbox();
  const { byId, desk, state } = inbox;
  const findField = useRef<HTMLInputElement>(null);
  useInboxKeys(handle, inbox, findField);
  // Two clicks of a hurried hand at one spot are one act, whatever comes to lie there.
  const presses = useSteadyPresses(inbox.settled.shown);
  return (
    <section id={panelId} className={styles.panel} aria-labelledby="inbox-heading">
      <InboxHead inbox={inbox} findField={findField} />
      <div className={styles.scroll} {...presses}>
        <InboxList inbox={inbox} />
        <Rest inbox={inbox} isOff={isOff} />
      </div>
      {/* Below the list: what comes and goes here moves nothing in it. */}
      <Merging marked={byId.get(state.marked ?? '')} desk={desk} />
      {state.merged === undefined || state.marked !== undefined ? null : (
        <JustMerged merged={state.merged} target={byId.get(state.merged.targetId)} desk={desk} />
      )}
      <InboxDialogs inbox={inbox} askRemoval={askRemoval} />
    </section>
  );
}

/** Below the list: that it is empty and why, or that there is more of it. */
function Rest({ inbox, isOff }: { readonly inbox: Inbox; readonly isOff: boolean }) {
  const { view, setView, facts, searching, settled, ids, pages } = inbox;
  const empty = settled.shown.length === 0;
  const total = searching ? (pages.total ?? 0) : laneCount(facts, view.lane);
  const pageCount = Math.ceil(ids.length / questionsLimits.questionPageCount) + 1;
  const isSilent = isOff && !searching && view.lane === 'open';
  const isNew = !isOff && !searching && view.lane === 'open';
  return (
    <>
      {empty && isNew ? (
        <EmptyList words={inboxTexts.laneEmpty.open} more={inboxTexts.emptyMore} signed={false} />
      ) : empty ? (
        <p className={styles.empty} role="status">
          {isSilent ? inboxTexts.off : emptySentence(view.lane, searching, pages.total)}
        </p>
      ) : null}
      {!empty && total > ids.length ? (
        <Button wide onPress={() => setView({ ...view, pageCount })}>
          {inboxTexts.showMore}
        </Button>
      ) : null}
      <Outcome of={{ refused: pages.refused }} />
    </>
  );
}

function emptySentence(lane: Lane, searching: boolean, found: number | undefined): string {
  if (!searching) return inboxTexts.laneEmpty[lane];
  return found === undefined ? inboxTexts.searching : inboxTexts.foundNothing;
}

type InboxDialogsProps = { readonly inbox: Inbox; readonly askRemoval: InboxPanelProps['askRemoval'] };

function InboxDialogs({ inbox: { told, byId, desk, state }, askRemoval }: InboxDialogsProps) {
  const source = byId.get(state.findingTargetOf ?? '');
  const removed = byId.get(state.removing ?? '');
  return (
    <>
      {source === undefined ? null : <InboxMerge source={source} told={told} desk={desk} />}
      {removed === undefined
        ? null
        : askRemoval({
            of: questionKey(removed.id),
            onRemove: (removal) => desk.run(removed, 'person.remove', removal, 'removed'),
            onClose: () => desk.remove(undefined),
          })}
    </>
  );
}
