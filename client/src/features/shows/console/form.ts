import type { ShowKind } from '../../../../../shared/features/shows/events.ts';
import { showsLimits } from '../../../../../shared/features/shows/limits.ts';
import { isTooLong } from '../../../ui/form/text-field.tsx';
import type { PreparedShow } from '../records.ts';

/** A show of hands as somebody writes it. */
export type ShowForm = {
  readonly prompt: string;
  readonly kind: ShowKind;
  /** Kept while another kind is looked at. */
  readonly options: readonly string[];
  /** So many of them one person may choose. */
  readonly most: number;
  readonly reveal: 'live' | 'sealed';
};

/** What goes to the room. */
type Asked = {
  readonly prompt: string;
  readonly kind: ShowKind;
  readonly reveal: 'live' | 'sealed';
  options?: string[];
  readonly most?: number;
};

export const emptyForm: ShowForm = { prompt: '', kind: 'hands', options: ['', ''], most: 1, reveal: 'live' };

/** One that is prepared, to be changed. */
export function formOf(show: PreparedShow | undefined): ShowForm {
  if (show === undefined) return emptyForm;
  const { prompt, kind, options = emptyForm.options, most = 1, reveal } = show;
  return { prompt, kind, options, most, reveal };
}

const written = (form: ShowForm) => form.options.map((option) => option.trim()).filter((option) => option !== '');

/** Of fewer options there are fewer to choose. */
export const mostIn = ({ most, options }: ShowForm): number => Math.min(most, options.length);

/** What goes to the room; undefined while something is missing or too long. */
export function showIn(form: ShowForm): Asked | undefined {
  const prompt = form.prompt.trim();
  if (prompt === '' || isTooLong(prompt, showsLimits.promptGraphemes)) return undefined;
  const { kind, reveal } = form;
  if (kind !== 'options') return { prompt, kind, reveal };
  const options = written(form);
  if (options.length < showsLimits.showOptionsMinCount || options.length > showsLimits.showOptionsMaxCount)
    return undefined;
  if (options.some((option) => isTooLong(option, showsLimits.optionGraphemes))) return undefined;
  const most = Math.min(form.most, options.length);
  return { prompt, kind, reveal, options, ...(most < showsLimits.severalMinCount ? {} : { most }) };
}
