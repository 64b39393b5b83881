import type { StoreApi } from 'zustand/vanilla';

/** Why this device gives no sound: what a person can do differs for each (V4). */
export type MicProblem =
  /** The page is not on https, where browsers give no microphone. */
  | 'insecure'
  | 'refused'
  | 'no-device'
  /** Another program holds it. */
  | 'busy'
  /** It was there and ended: unplugged, or taken away by a call. */
  | 'ended'
  | 'failed';

export type Mic =
  | { readonly is: 'off' }
  /** The browser asks the person. */
  | { readonly is: 'asking' }
  | { readonly is: 'open' }
  /** Open, and silent for as long as something else has it: a call, an assistant, another app. It comes back by itself. */
  | { readonly is: 'taken' }
  | { readonly is: 'problem'; readonly problem: MicProblem };

export type PhoneVoiceState = {
  readonly mic: Mic;
  /** The microphone gave a sound since it was opened, or since `speak`: what was heard while trying does not count. */
  readonly heard: boolean;
  /** `open`: always on. `hold`: on while a button is held. */
  readonly mode: 'open' | 'hold';
  readonly muted: boolean;
  readonly held: boolean;
  /** Sound leaves this device right now. */
  readonly sending: boolean;
  /** Towards the stage. `none`: nobody asked for one; `waiting`: for the room's word or for the other side. */
  readonly path: 'none' | 'waiting' | 'connecting' | 'connected' | 'lost';
  /** The turn that this page speaks in. */
  readonly turn: string | undefined;
};

/** This device as the microphone. One for a page's life; everything in it is local until `speak`. */
export type PhoneVoice = {
  readonly store: StoreApi<PhoneVoiceState>;
  /** Asks for the microphone; from a tap. Resolves when it is open or known not to be; never rejects. */
  openMic(): Promise<Mic>;
  /** 0 to 1, now; for a meter that asks 20 times a second. */
  level(): number;
  /**
   * Speaks in this turn: connects as soon as the room says so, and lets sound through once the microphone gave any.
   * Beside `turn.accept`, before or after `openMic`; where the room refuses, `stop`. Stops by itself when the turn is
   * over, cut, or goes on from another page or by the room's microphone.
   */
  speak(turn: string): void;
  /** Without waiting for a sound. */
  speakAnyway(): void;
  setMode(mode: PhoneVoiceState['mode']): void;
  setMuted(muted: boolean): void;
  setHeld(held: boolean): void;
  /** Stops the tracks and closes the path; the microphone is off afterwards. */
  stop(): void;
  close(): void;
};

export type StageSoundState = {
  /** This page may play: it was clicked, and the browser lets it. */
  readonly armed: boolean;
  /** The room knows this page as the one that plays. */
  readonly holds: boolean;
  /** This browser plays no voice, whatever anybody clicks. */
  readonly unable: boolean;
  /** The browser refused to play, or stopped; a click helps. */
  readonly blocked: boolean;
  readonly path: 'none' | 'connecting' | 'connected' | 'lost';
};

/** The page that plays the voice of the person on air. */
export type StageSound = {
  readonly store: StoreApi<StageSoundState>;
  /** From a click; takes the sound for this page (`stage.sound`). False where the browser still refuses. */
  arm(): Promise<boolean>;
  /** Gives the sound back; `holds` is false at once. */
  disarm(): void;
  /** One second that the sound desk can hear. */
  playTestTone(): void;
  /** Of the voice that is played, 0 to 1, now. */
  level(): number;
  close(): void;
};
