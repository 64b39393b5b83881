import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { OwnTurnRecord } from '../../../../../shared/features/floor/records.ts';
import { useWakeLock } from '../../../ui/use-wake-lock.ts';
import { Meter } from './meter.tsx';
import { phoneStandOf, phoneWords, stepOf, type PhoneStand, type PhoneStep } from './stand.ts';
import { PhoneTalk } from './talk.tsx';
import { voiceOf } from '../records.ts';
import { callTexts } from '#texts/features/floor';
import { micTroubles, phoneTexts } from '#texts/features/voice/phone';
import { useLate, useLocalNetwork } from '../use-late.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import { Clock } from '../../../ui/time/clock.tsx';
import { cx } from '../../../ui/cx.ts';
import { speakingInability } from '../../../voice/able.ts';
import { callLimits } from '../../../voice/limits.ts';
import type { PhoneVoice } from '../../../voice/types.ts';
import { TurnButton, TurnPage } from '../../../ui/turn-page.tsx';
import styles from '../../../ui/turn-page.module.css';

export type PhoneTurnProps = {
  readonly turn: Exclude<OwnTurnRecord, { readonly state: 'called' }>;
  readonly command: CommandRunner;
  readonly voice: PhoneVoice;
  /** There are words to read from. */
  readonly asking: boolean;
  /** There is something that somebody else can read out. */
  readonly readable: boolean;
  /** What the room is asked meanwhile. */
  readonly asked: ReactNode;
  /** The words themselves. */
  readonly words: ReactNode;
  /** What became of the last tap, and of the way to the room. */
  readonly outcome: ReactNode;
  /** In the tap itself: the microphone, and the room's word that this page is it. */
  readonly onSpeak: () => void;
};

/** One's own phone is the microphone: what the hall hears, and at every trouble the way to the room's one (V2, V4). */
export function PhoneTurn({ turn, command, voice, onSpeak, ...slots }: PhoneTurnProps) {
  const stand = useStand(turn.id, voice);
  const step = stepOf(stand);
  const waits = (step === 'hello' && stand.is !== 'asking') || stand.is === 'taken';
  const late = useLate(waits ? stand.is : undefined, callLimits.voiceSilentMs);
  const [anyway, setAnyway] = useState(false);
  const nearby = useLocalNetwork(late && stand.is === 'connecting');
  const { title, body } = phoneWords(stand, { late, anyway, nearby });
  useAwake(stand);
  useSaid(step === 'talk' ? title : undefined);
  const again = goesOn(stand, late);
  const takeOther = (by: 'room' | 'read') => {
    voice.stop();
    void command.run('turn.accept', { by, turnId: turn.id });
  };
  const speakAnyway = () => {
    voice.speakAnyway();
    setAnyway(true);
  };
  const unheard = stand.is === 'lost' || stand.is === 'taken';
  const heard = useHeard(voice) && !unheard && stand.is !== 'sound-off';
  const trouble = step === 'stopped' || unheard || late;
  const readable = slots.readable && stand.is !== 'elsewhere' && (step === 'stopped' || late);
  return (
    <TurnPage
      sign={turn.sign}
      title={useShownTitle(stand, title, voice)}
      step={again === undefined ? focusStep(step, title, anyway) : title}
      body=""
      dense
      asking={slots.asking}
    >
      {slots.asked}
      <Body stand={stand} body={body} voice={voice} />
      {step === 'stopped' && stand.is !== 'sound-off' ? null : (
        <Meter label={phoneTexts.meter} level={voice.level} faint={!heard} />
      )}
      <TurnTime turn={turn} />
      {/* Above the buttons, which stay at the bottom of the screen: below them nobody would see it. */}
      {slots.outcome}
      {/* Last: on a small phone it is a long question that is scrolled to, and not the clock. */}
      {slots.words}
      <div className={styles.actions}>
        {/* Who is given no microphone has nothing to mute or to hold: trying again stands in that place. */}
        {step === 'talk' && again === undefined ? <PhoneTalk voice={voice} /> : null}
        {again === undefined ? null : (
          <TurnButton strong onPress={onSpeak}>
            {again}
          </TurnButton>
        )}
        {stand.is === 'hello' && late ? <TurnButton onPress={speakAnyway}>{phoneTexts.anyway}</TurnButton> : null}
        {/* While one talks, what cannot be taken back is not in the corner where a thumb rests. */}
        <div className={step === 'talk' ? cx(styles.pair, styles.swapped) : styles.actions}>
          <TurnButton strong={trouble && again === undefined} onPress={() => takeOther('room')}>
            {phoneTexts.walk}
          </TurnButton>
          <div className={readable ? styles.pair : styles.actions}>
            <EndButton turn={turn} command={command} voice={voice} />
            {readable ? <TurnButton onPress={() => takeOther('read')}>{callTexts.byRead}</TurnButton> : null}
          </div>
        </div>
      </div>
    </TurnPage>
  );
}

/** A button that a tap takes away leaves the focus to the title. */
function focusStep(step: PhoneStep, title: string, anyway: boolean): string {
  return step === 'stopped' ? title : anyway ? `${step} anyway` : step;
}

function useStand(turnId: string, voice: PhoneVoice): PhoneStand {
  const client = useRoomClient();
  const own = useRoom((state) => state.personal.voice);
  const { sound } = voiceOf(useRoom((state) => state.view.voice));
  return phoneStandOf({ turnId, own, sound, tab: client.tab(), voice: useStore(voice.store) });
}

/** What a tap can do about it here; undefined where nothing, or nothing needs to be done. */
function goesOn(stand: PhoneStand, late: boolean): string | undefined {
  if (speakingInability() !== undefined) return undefined;
  if (stand.is === 'elsewhere' || stand.is === 'idle') return phoneTexts.here;
  // Some devices do not give back by themselves what another page took.
  if (stand.is === 'taken') return late ? phoneTexts.again : undefined;
  return stand.is === 'trouble' && micTroubles[stand.problem].again ? phoneTexts.again : undefined;
}

/** A phone that locks itself would end the sentence in the middle. */
function useAwake({ is }: PhoneStand): void {
  const set = useWakeLock()?.set;
  const speaks = is === 'live' || is === 'lost' || is === 'taken' || is === 'hello' || is === 'connecting';
  useEffect(() => set?.(speaks), [set, speaks]);
}

/** Said where the focus stays at the button that is in use. */
function useSaid(title: string | undefined): void {
  const announce = useAnnounce();
  const before = useRef(title);
  useEffect(() => {
    // The first one is read from the heading, which has the focus.
    if (before.current !== undefined && title !== undefined && before.current !== title) announce(title);
    before.current = title;
  }, [title, announce]);
}

function Body({
  stand,
  body,
  voice,
}: {
  readonly stand: PhoneStand;
  readonly body: string;
  readonly voice: PhoneVoice;
}) {
  const isMuted = useMuted(voice);
  const heard = useHeard(voice);
  if (stand.is !== 'live') return <p role="status">{body}</p>;
  // What the large button says already is not said twice.
  if (isMuted) return <p>{phoneTexts.clockRuns}</p>;
  return heard ? <p>{phoneTexts.hears}</p> : <p>{phoneTexts.hearsNot}</p>;
}

/** Whether what this phone hears goes out, as far as its owner decides. */
function useHeard(voice: PhoneVoice): boolean {
  return useStore(voice.store, ({ mode, muted, held }) => (mode === 'hold' ? held : !muted));
}

function useMuted(voice: PhoneVoice): boolean {
  return useStore(voice.store, ({ mode, muted }) => mode === 'open' && muted);
}

/** Nobody who is muted reads "live". The mute says it to whoever listens, so that the focus stays with it. */
function useShownTitle(stand: PhoneStand, title: string, voice: PhoneVoice): string {
  const isMuted = useMuted(voice);
  return isMuted && stand.is === 'live' ? phoneTexts.mutedTitle : title;
}

/** The clock, and why it does not run; always there, and always at the same place. */
function TurnTime({ turn }: Pick<PhoneTurnProps, 'turn'>) {
  const client = useRoomClient();
  const begun = turn.state === 'on-air' ? turn : undefined;
  const why = begun === undefined ? phoneTexts.clockWaits : begun.pausedAt === undefined ? '' : phoneTexts.clockStill;
  return (
    <div className={styles.clock}>
      <Clock
        startedAt={begun?.startedAt}
        secondsPlanned={turn.secondsPlanned}
        pausedAt={begun?.pausedAt}
        now={client.now}
        size="l"
        line
      />
      {why === '' ? null : <p className={styles.still}>{why}</p>}
    </div>
  );
}

function EndButton({ turn, command, voice }: Pick<PhoneTurnProps, 'turn' | 'command' | 'voice'>) {
  const turnId = turn.id;
  const end = (type: 'turn.decline' | 'turn.end') => {
    // At once: what is said from here on is not for the hall.
    voice.stop();
    void command.run(type, { turnId });
  };
  return turn.state === 'accepted' ? (
    <TurnButton onPress={() => end('turn.decline')}>{callTexts.notNow}</TurnButton>
  ) : (
    <TurnButton onPress={() => end('turn.end')}>{callTexts.done}</TurnButton>
  );
}
