/** Somebody is to be asked whether a person leaves the room. */
export type Removal = {
  /** The item they are known by. */
  readonly of: string;
  /** Told to them where somebody writes one. */
  readonly onRemove: (reason: string | undefined) => void;
  readonly onClose: () => void;
};
