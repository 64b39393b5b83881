import type { DataOf } from '../../engine/store.ts';

/** Somebody is to be asked whether a person leaves the room. */
export type Removal = {
  /** The item they are known by. */
  readonly of: string;
  /** With the reason they are told, where somebody writes one. */
  readonly onRemove: (removal: DataOf<'person.remove'>) => void;
  readonly onClose: () => void;
};
