import type { ContentId } from '../../kernel/contents.ts';
import type { RoomFacts } from '../../kernel/facts.ts';
import type { StaffRole } from '../../kernel/roles.ts';
import type { Settings, SomeSettings } from './settings.ts';

export type Phase = RoomFacts['phase'];

export type Link = {
  readonly id: string;
  readonly role: StaffRole;
  readonly hash: string;
  /** Whom or what it is for, in the host's words. */
  readonly label?: ContentId;
  /** Made in place of that link, which opens until somebody confirmed that they have this one. */
  readonly instead?: string;
};

export type LifecycleEvent =
  | {
      readonly type: 'room.opened';
      readonly code: string;
      readonly title: ContentId;
      /** In rooms of older versions: where they were opened. Whoever opened one could name any, so it is told nobody (L8). */
      readonly origin?: string;
      readonly settings: Settings;
      readonly links: readonly Link[];
    }
  | {
      readonly type: 'room.phase-changed';
      readonly phase: Phase;
      /** Nobody ended it: nobody was there any more (L2). */
      readonly itself?: true;
    }
  /** The room's clock is so much ahead of the wall's, and goes on by itself from here. */
  | { readonly type: 'room.ran-ahead'; readonly aheadMs: number }
  | { readonly type: 'room.settings-changed'; readonly changes: SomeSettings }
  /** The host chose one of the server's own addresses, or, without one, none any more. */
  | { readonly type: 'room.addressed'; readonly host?: string }
  | { readonly type: 'room.titled'; readonly title: ContentId }
  /** A few words for those at the doors; absent where there are none any more. */
  | { readonly type: 'room.welcome-changed'; readonly welcome?: ContentId }
  | { readonly type: 'link.issued'; readonly link: Link }
  | { readonly type: 'link.revoked'; readonly id: string };
