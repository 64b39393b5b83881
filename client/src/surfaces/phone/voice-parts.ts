import { PhoneTrial } from '../../features/voice/phone/trial.tsx';
import { createPhoneVoice } from '../../voice/phone/phone-voice.ts';
import { PhoneTurn } from '../../features/voice/phone/turn.tsx';

/** The phone as a microphone: fetched when the hand stands, in a chunk of its own. */
export const voiceParts = { createPhoneVoice, PhoneTrial, PhoneTurn } as const;
