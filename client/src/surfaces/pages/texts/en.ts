// chunk: gate
import type { PageRole, staffPages, StaffPage } from '../../../../../shared/kernel/roles.ts';

type RolesOf<Page extends StaffPage> = {
  [role in PageRole]: (typeof staffPages)[role] extends Page ? role : never;
}[PageRole];

type PageTexts<Page extends StaffPage> = {
  /** Over whatever keeps somebody from it. */
  readonly title: string;
  /** Leads there from another page. */
  readonly open: string;
  /** What its tab is called. */
  readonly tab: (room: string) => string;
  /** The links that lead to it, in the list of a room that was just opened. */
  readonly links: { readonly [role in RolesOf<Page>]: { readonly name: string; readonly use: string } };
};

/** Of every page that opens with a link of its own, one line a page. */
// oxfmt-ignore
export const pageTexts = {
  console: { title: 'The console', open: 'Open the console', tab: (room) => `Console · ${room}`, links: {
    host: { name: 'Host console', use: 'For you: phases, settings, and everything a moderator may.' },
    moderator: { name: 'Moderator link', use: 'For those who run the queue with you.' },
  } },
  speaker: { title: 'The speaker screen', open: 'Open the speaker screen', tab: (room) => `Speaker: ${room}`, links: { speaker: { name: 'Speaker link', use: 'For the person on stage: clock, who is next.' } } },
  stage: { title: 'The stage screen', open: 'Open the stage screen', tab: (room) => room, links: { stage: { name: 'Stage screen', use: 'For the computer at the big screen.' } } },
} as const satisfies { readonly [page in StaffPage]: PageTexts<page> };
