import type { AskedHow } from '../../../../../shared/features/questions/events.ts';

/** A question that is being written. `voice` is absent until its author chose one. */
export type AskDraft = { readonly text: string; readonly anonymous: boolean; readonly voice?: AskedHow };

export const emptyDraft: AskDraft = { text: '', anonymous: false };

/** Who asks it, where the author did not say (Q1). */
export function voiceOf({ anonymous, voice }: AskDraft): AskedHow {
  return voice ?? (anonymous ? 'read' : 'self');
}
