/* As in the queue, the chosen question is the one that has the focus: no second notion of "selected" to keep in step. */

export const questionAttribute = 'data-question';
const itemSelector = `li[${questionAttribute}]`;
export const panelId = 'inbox';
export const listId = 'inbox-list';
export const chosenTabSelector = `#${panelId} [role="tab"][aria-selected="true"]`;

const items = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(itemSelector)];
const idOf = (item: Element | null | undefined) => item?.getAttribute(questionAttribute) ?? undefined;

/** The question whose item holds the focus. */
export function chosenQuestionId(): string | undefined {
  return idOf(document.activeElement?.closest(itemSelector));
}

/** The focus is somewhere among the questions. */
export function isInInbox(): boolean {
  return document.activeElement?.closest(`#${panelId}`) != null;
}

function focusItem(item: HTMLElement | undefined): boolean {
  item?.focus();
  return item !== undefined;
}

/** Into the first item; false where there is none. */
export function focusFirst(): boolean {
  return focusItem(items()[0]);
}

/** Moves the choice up or down; into the first item where it was elsewhere. */
export function focusQuestion(step: 1 | -1): boolean {
  const all = items();
  const current = all.findIndex((item) => item.contains(document.activeElement));
  if (current === -1) return focusFirst();
  return focusItem(all[Math.min(Math.max(current + step, 0), all.length - 1)]);
}

/** Back to a question itself, as after a field in it was closed. */
export function focusOn(id: string): void {
  focusItem(items().find((item) => idOf(item) === id));
}

/** From a question that is about to go: to the next one that stays, else the one before, else the lane's tab. */
export function focusAfter(id: string): void {
  const all = items();
  const index = all.findIndex((item) => idOf(item) === id);
  const item = all[index];
  if (item === undefined || !item.contains(document.activeElement)) return;
  const stays = (one: HTMLElement) => one.getAttribute('aria-busy') !== 'true';
  const next = all.slice(index + 1).find(stays) ?? all.slice(0, index).findLast(stays);
  if (next === undefined) document.querySelector<HTMLElement>(chosenTabSelector)?.focus();
  else focusItem(next);
}
