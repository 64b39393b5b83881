import { byOf } from '../../kernel/actor.ts';
import { textOf, type ContentId } from '../../kernel/contents.ts';
import type { Lens } from '../../kernel/context.ts';
import { feature } from '../../kernel/feature.ts';
import { freshId } from '../../kernel/ids.ts';
import { isRejection } from '../../kernel/rejection.ts';
import { readOptionalText } from '../../kernel/words/text.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import { commands } from './commands.ts';
import type { CueEvent } from './events.ts';
import { cueLimits } from './limits.ts';
import { cueRecords, type CueView } from './records.ts';
import { texts, type Code } from './refusals.ts';

type CueState = { readonly cue?: { readonly text: ContentId; readonly at: number } };

const none: CueState = {};

function view({ cue }: CueState, { contents }: Lens): CueView {
  const text = textOf(contents, cue?.text);
  return cue === undefined || text === undefined ? {} : { cue: { text, at: cue.at } };
}

/** A line that staff write to the speaker. It is of the moment: the next one takes its place, and the end takes the last. */
export const cue = feature<CueState, CueEvent, Code, LifecycleEvent, typeof cueRecords>()({
  initial: none,
  records: cueRecords,
  texts,
  commands,
  decide: {
    'speaker.tell': ({ cue: before }, { data, actor }, context) => {
      const read = readOptionalText(data.text, cueLimits.cueGraphemes, texts.cue);
      if (read !== undefined && isRejection(read)) return read;
      if (read?.text === textOf(context.contents, before?.text)) return { events: [] };
      if (read === undefined) return { events: [{ type: 'speaker.told', ...byOf(actor) }] };
      const text = freshId(context);
      return {
        events: [{ type: 'speaker.told', text, ...byOf(actor) }],
        contents: { [text]: { value: read.text } },
      };
    },
  },
  evolve: {
    'speaker.told': (_state, { text }, { at }) => (text === undefined ? none : { cue: { text, at } }),
    'room.phase-changed': (state, { phase }) => (phase === 'ended' ? none : state),
  },
  letsGo: ({ cue: before }, { cue: after }) => (before === undefined || before === after ? [] : [before.text]),
  views: { staff: view, speaker: view },
});
