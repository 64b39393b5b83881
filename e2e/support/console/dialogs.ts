import type { Locator, Page } from '@playwright/test';

/* Every dialog and every menu of the console, one line each: whoever looks at all of them goes by this list. */

/** What is pressed to open each, one after the other: a role and a part of the name; `Queue/` within its first row. */
// oxfmt-ignore
export const dialogs = {
  'dialog-keyboard': ['button:Keyboard'],
  'dialog-add-hand': ['button:Add a hand'],
  'dialog-close-queue': ['button:Close the queue'],
  'dialog-call-over': ['Queue/button:Call'],
  'dialog-show': ['button:Show of hands'],
  'dialog-show-options': ['button:Show of hands', 'radio:Several options', 'button:Add an option', 'button:Add an option', 'button:Add an option', 'button:Add an option'],
  'dialog-prepare': ['tab:Show', 'button:Prepare'],
  'dialog-hand-menu': ['Queue/button:More'],
  'dialog-question-menu': ['Questions/button:More'],
  'dialog-hide-reason': ['Questions/button:More', 'Questions/button:Hide and say why'],
  'dialog-merge': ['Questions/button:More', 'Questions/button:Merge into'],
  'dialog-answer': ['Questions/button:More', 'Questions/button:Answer in writing'],
  'dialog-remove-person': ['Questions/button:More', 'Questions/button:Remove person'],
  'dialog-agenda': ['tab:Run', 'button:Edit the agenda'],
  'dialog-agenda-paste': ['tab:Run', 'button:Edit the agenda', 'button:Paste a list'],
  'dialog-move-on': ['tab:Run', 'button:Move on'],
  'dialog-end': ['tab:Run', 'button:End the room'],
  'dialog-replace-link': ['button:People & links', 'button:Replace'],
  'dialog-revoke-link': ['button:People & links', 'button:Take back: Moderator'],
} as const satisfies { readonly [state: string]: readonly string[] };
export type DialogState = keyof typeof dialogs;

type Role = 'button' | 'tab' | 'radio' | 'menuitem';

type Control = {
  readonly control: Locator;
  /** The row that it lies in. */
  readonly row: Locator | undefined;
};

/**
 * What a step presses: `button:Add a hand`; what lies within the first row of a list is `Queue/button:Call`. Names are looked
 * for in part: a page that speaks in brackets has them too.
 */
export async function controlOf(page: Page, step: string): Promise<Control> {
  const [, list, role = '', name = ''] = /^(?:(\w+)\/)?(\w+):(.+)$/u.exec(step) ?? [];
  const row = list === undefined ? undefined : page.getByRole('list', { name: list }).getByRole('listitem').first();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog')).last();
  const scope = row ?? ((await dialog.isVisible()) ? dialog : page);
  return { control: scope.getByRole(role as Role, { name }).first(), row };
}
