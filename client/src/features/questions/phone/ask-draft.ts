import type { AskedHow } from '../../../../../shared/features/questions/events.ts';

/** A question that is being written. `voice` is absent until its author chose one. */
export type AskDraft = { readonly text: string; readonly anonymous: boolean; readonly voice?: AskedHow };

export const emptyDraft: AskDraft = { text: '', anonymous: false };

type NameFacts = {
  readonly names: 'off' | 'optional' | 'asked';
  readonly anonymous: boolean;
  /** What the room knows, and what stands in the field. */
  readonly saved: string;
  readonly typed: string;
};

/** Whether the field for a name is there without a press: where the room asks for names and has none of this person. */
export function asksForName({ names, anonymous, saved, typed }: NameFacts): boolean {
  return names === 'asked' && !anonymous && saved.trim() === '' && typed.trim() === '';
}

/** Who asks it, where the author did not say (Q1). */
export function voiceOf({ anonymous, voice }: AskDraft): AskedHow {
  return voice ?? (anonymous ? 'read' : 'self');
}
