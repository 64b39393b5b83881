import type { QuestionVoice } from '../../../../shared/features/questions/events.ts';
import { browserStorage } from '../../room/device.ts';

/** A question that is being written. `voice` is absent until its author chose one. */
export type AskDraft = { readonly text: string; readonly anonymous: boolean; readonly voice?: QuestionVoice };

export const emptyDraft: AskDraft = { text: '', anonymous: false };

const storage = browserStorage().session;
const keyOf = (code: string) => `plenum-ask:${code}`;

/** Being called, a reload or a look at the list must not cost anybody their words. */
export function keptDraft(code: string): AskDraft {
  try {
    const { text, anonymous, voice } = JSON.parse(storage.get(keyOf(code)) ?? '{}') as Partial<AskDraft>;
    return {
      text: typeof text === 'string' ? text : '',
      anonymous: anonymous === true,
      ...(voice === 'self' || voice === 'read' ? { voice } : {}),
    };
  } catch {
    return emptyDraft;
  }
}

export function keepDraft(code: string, draft: AskDraft): void {
  if (draft.text === '') storage.remove(keyOf(code));
  else storage.set(keyOf(code), JSON.stringify(draft));
}

/** Who asks it, where the author did not say (Q1). */
export function voiceOf({ anonymous, voice }: AskDraft): QuestionVoice {
  return voice ?? (anonymous ? 'read' : 'self');
}
