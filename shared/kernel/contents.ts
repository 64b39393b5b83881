import { Map as PersistentMap } from 'immutable';

/** Text a person wrote, kept beside the events so that its bytes can be erased without touching history. */
export type Content = {
  /** The participant whose text it is; absent where it belongs to the room (its title). */
  readonly owner?: string;
  readonly value: string;
};

export type ContentId = string;

/** Contents that are erased together: their ids are `GROUP/1`, `GROUP/2` … */
export type ContentGroup = string;

export function idInGroup(group: ContentGroup, count: number): ContentId {
  return `${group}/${count}`;
}

/** Whether a content belongs to one of these groups. */
export function isInGroup(id: ContentId, groups: readonly ContentGroup[]): boolean {
  const end = id.indexOf('/');
  return end !== -1 && groups.includes(id.slice(0, end));
}

export type NewContents = Readonly<Record<ContentId, Content>>;
/** With the revision of the entry that brought it: where the log finds its bytes. */
export type StoredContent = Content & { readonly revision: number };
export type Contents = PersistentMap<ContentId, StoredContent>;

/** One content of an older entry, and the revision of that entry. */
export type Redaction = { readonly revision: number; readonly id: ContentId };

export const noContents: Contents = PersistentMap();

/** The text behind an id; undefined where there never was one or it has been erased. */
export function textOf(contents: Contents, id: ContentId | undefined): string | undefined {
  return id === undefined ? undefined : contents.get(id)?.value;
}
