import { useEffect, useRef, useState } from 'react';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { isReaction, reactionGlyphs, type ReactionKind } from '../glyphs.ts';
import styles from './reaction-row.module.css';
import { gatherTaps, type TapGatherer } from './tap-gatherer.ts';
import { reactionNames } from '#texts/features/reactions';
import { reactionTexts } from '#texts/features/reactions/phone';

/** Reactions as the room offers them; none where they are off. */
export function usePalette(): readonly string[] {
  const reactions = useRoom((state) => state.view.room?.settings.reactions);
  return Array.isArray(reactions) ? reactions : [];
}

/** R1: one row of reactions; each tap is one, and answers at once. */
export function ReactionRow() {
  const kinds = usePalette();
  const client = useRoomClient();
  const live = useRoom((state) => state.status === 'live');
  const taps = useRef<TapGatherer>(undefined);
  useEffect(() => {
    const gatherer = gatherTaps((gathered) => client.react(gathered));
    taps.current = gatherer;
    return () => gatherer.stop();
  }, [client]);
  if (kinds.length === 0) return null;
  return (
    <div className={styles.row} role="group" aria-label={reactionTexts.group}>
      {kinds.filter(isReaction).map((kind) => (
        <Reaction key={kind} kind={kind} onTap={() => live && taps.current?.tap(kind) === true} />
      ))}
    </div>
  );
}

type ReactionProps = {
  readonly kind: ReactionKind;
  /** Says whether the tap counts. */
  readonly onTap: () => boolean;
};

function Reaction({ kind, onTap }: ReactionProps) {
  const [taps, setTaps] = useState(0);
  return (
    <button
      type="button"
      className={styles.reaction}
      aria-label={reactionNames[kind]}
      onClick={() => {
        if (onTap()) setTaps((before) => before + 1);
      }}
    >
      <Picture kind={kind} />
      {/* A fresh element each time: it begins its little way up anew. */}
      {taps === 0 ? null : <Picture key={taps} kind={kind} rising />}
    </button>
  );
}

function Picture({ kind, rising = false }: { readonly kind: ReactionKind; readonly rising?: boolean }) {
  const { path, viewBox } = reactionGlyphs[kind];
  return (
    <svg className={rising ? styles.rising : styles.picture} viewBox={viewBox} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
