import { Map as PersistentMap } from 'immutable';

/** Text a person wrote, kept beside the events so that its bytes can be erased without touching history. */
export type Content = {
  /** The participant whose text it is; absent where it belongs to the room (its title). */
  readonly owner?: string;
  readonly value: string;
};

export type ContentId = string;
export type NewContents = Readonly<Record<ContentId, Content>>;
export type Contents = PersistentMap<ContentId, Content>;

export const noContents: Contents = PersistentMap();

/** The text behind an id; undefined where there never was one or it has been erased. */
export function textOf(contents: Contents, id: ContentId | undefined): string | undefined {
  return id === undefined ? undefined : contents.get(id)?.value;
}
