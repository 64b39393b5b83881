import type { ShowKind } from '../../../../../shared/features/shows/events.ts';
import { showsLimits } from '../../../../../shared/features/shows/limits.ts';
import { isTooLong } from '../../../ui/form/text-field.tsx';
import type { DataOf } from '../../../engine/store.ts';

/** A show of hands as somebody writes it. */
export type ShowForm = {
  readonly prompt: string;
  readonly kind: ShowKind;
  /** Kept while another kind is looked at. */
  readonly options: readonly string[];
  readonly reveal: 'live' | 'sealed';
};

export const emptyForm: ShowForm = { prompt: '', kind: 'hands', options: ['', ''], reveal: 'live' };

const written = (form: ShowForm) => form.options.map((option) => option.trim()).filter((option) => option !== '');

/** What goes to the room; undefined while something is missing or too long. */
export function showIn(form: ShowForm): DataOf<'show.open'> | undefined {
  const prompt = form.prompt.trim();
  if (prompt === '' || isTooLong(prompt, showsLimits.promptGraphemes)) return undefined;
  const { kind, reveal } = form;
  if (kind !== 'options') return { prompt, kind, reveal };
  const options = written(form);
  if (options.length < showsLimits.showOptionsMinCount || options.length > showsLimits.showOptionsMaxCount)
    return undefined;
  if (options.some((option) => isTooLong(option, showsLimits.optionGraphemes))) return undefined;
  return { prompt, kind, reveal, options };
}
