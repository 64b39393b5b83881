/* As in the queue, the chosen question is the one that has the focus: no second notion of "selected" to keep in step. */

export const questionAttribute = 'data-question';
const itemSelector = `li[${questionAttribute}]`;
/** Its question was dealt with: nobody chooses it. */
const gapAttribute = 'data-gap';
export const panelId = 'inbox';
export const listId = 'inbox-list';
export const chosenTabSelector = `#${panelId} [role="tab"][aria-selected="true"]`;

const items = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(itemSelector)];
const idOf = (item: Element | null | undefined) => item?.getAttribute(questionAttribute) ?? undefined;
const isGap = (item: Element) => item.hasAttribute(gapAttribute);
const isThere = (item: Element) => !isGap(item);

/** The question whose item holds the focus. */
export function chosenQuestionId(): string | undefined {
  const item = document.activeElement?.closest(itemSelector);
  return item == null || isGap(item) ? undefined : idOf(item);
}

/** The focus is somewhere among the questions. */
export function isInInbox(): boolean {
  return document.activeElement?.closest(`#${panelId}`) != null;
}

/** The questions are to be seen: where only one list has room they may not be. */
export function isInboxShown(): boolean {
  return document.querySelector<HTMLElement>(`#${panelId}`)?.offsetParent != null;
}

function focusItem(item: HTMLElement | undefined): boolean {
  item?.focus();
  return item !== undefined;
}

/** Into the first item; false where there is none. */
export function focusFirst(): boolean {
  return focusItem(items().find(isThere));
}

/** Whether nothing hides any of the item that has the focus, so that its reader has seen it. */
function isInView(item: HTMLElement): boolean {
  const { top, bottom, left } = item.getBoundingClientRect();
  return [top + 2, bottom - 2].every((y) => item.contains(document.elementFromPoint(left + 12, y)));
}

/** Into the first item, where it was whole before anybody's eyes; then the id of its question. */
export function takeFirst(): string | undefined {
  const first = items().find(isThere);
  if (first === undefined || !isInView(first)) return undefined;
  first.focus();
  return idOf(first);
}

/** Moves the choice up or down; into the first item where it was elsewhere. */
export function focusQuestion(step: 1 | -1): boolean {
  const all = items();
  const current = all.findIndex((item) => item.contains(document.activeElement));
  if (current === -1) return focusFirst();
  const ahead = step === 1 ? all.slice(current + 1) : all.slice(0, current).reverse();
  return focusItem(ahead.find(isThere) ?? all[current]);
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
  const next = all.slice(index + 1).find(isThere) ?? all.slice(0, index).findLast(isThere);
  if (next === undefined) document.querySelector<HTMLElement>(chosenTabSelector)?.focus();
  else focusItem(next);
}

/**
 * A gap stays while the keyboard is on its button, and, until it is `late`, while a pointer lies on a row below it, which would
 * move away from under the pointer.
 */
export function isGapHeld(id: string, late: boolean): boolean {
  const gap = items().find((item) => idOf(item) === id);
  if (gap === undefined) return false;
  if (gap.querySelector(':focus-visible') !== null) return true;
  const under = late ? undefined : items().find((item) => isThere(item) && item.matches(':hover'));
  return under !== undefined && (gap.compareDocumentPosition(under) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
