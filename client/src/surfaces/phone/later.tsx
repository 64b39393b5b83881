import type { ComponentProps, ReactElement } from 'react';
import { loadTogether, useChunk } from './chunks.ts';

type Parts = Awaited<ReturnType<typeof loadTogether>>;

type LaterProps<Name extends keyof Parts> = { readonly part: Name } & ComponentProps<Parts[Name]>;

/** A part of the page that comes in the chunk after the hand. */
export function Later<Name extends keyof Parts>({ part, ...props }: LaterProps<Name>) {
  const Part = useChunk(loadTogether)?.[part] as ((props: object) => ReactElement | null) | undefined;
  return Part === undefined ? null : <Part {...props} />;
}
