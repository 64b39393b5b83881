import type { ContentId } from '../../kernel/contents.ts';
import type { StaffRole } from '../../kernel/roles.ts';
import type { Settings, SomeSettings } from './settings.ts';

export type Phase = 'doors' | 'live' | 'break' | 'ended';

export type Link = { readonly id: string; readonly role: StaffRole; readonly hash: string };

export type LifecycleEvent =
  | {
      readonly type: 'room.opened';
      readonly code: string;
      readonly title: ContentId;
      /** Where the room was opened, such as `https://hall.example`; join links start with it. */
      readonly origin: string;
      readonly settings: Settings;
      readonly links: readonly Link[];
    }
  | { readonly type: 'room.phase-changed'; readonly phase: Phase }
  | { readonly type: 'room.settings-changed'; readonly changes: SomeSettings }
  | { readonly type: 'link.issued'; readonly link: Link }
  | { readonly type: 'link.revoked'; readonly id: string };
