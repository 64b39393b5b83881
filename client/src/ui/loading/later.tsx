import { useEffect, useState, type ReactElement } from 'react';
import { uiLimits } from '../limits.ts';
import { stylesAreMissing } from './failed-styles.ts';

type Load<Part> = () => Promise<Part>;

/** What has come already is there at once for whoever asks next. */
const known = new WeakMap<object, unknown>();

/**
 * A part of a page that is fetched when the page stands; asked for again until it comes, as wifi goes and returns. Not
 * at all while `load` is undefined.
 */
export function usePart<Part>(load: Load<Part> | undefined): Part | undefined {
  const [part, setPart] = useState(() =>
    load !== undefined && known.has(load) ? { loaded: known.get(load) as Part } : undefined,
  );
  useEffect(() => {
    if (load === undefined) return undefined;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      if (!over) timer = setTimeout(ask, uiLimits.chunkRetryMs);
    };
    const ask = () => {
      load().then((loaded) => {
        if (stylesAreMissing()) return again();
        known.set(load, loaded);
        if (!over) setPart({ loaded });
      }, again);
    };
    ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [load]);
  return load === undefined ? undefined : part?.loaded;
}

type Shown = (props: never) => ReactElement | readonly ReactElement[] | null;
type PropsOf<Part> = Part extends () => unknown ? object : Part extends (props: infer Props) => unknown ? Props : never;

/** A component of what `load` brings, by its name; `meanwhile` stands in its place until it comes. */
export function later<Name extends string, Parts extends { readonly [name in Name]: Shown }>(
  load: Load<Parts>,
  name: Name,
  meanwhile: ReactElement | null = null,
) {
  return function Later(props: PropsOf<Parts[Name]>): ReactElement | null {
    const Part = usePart(load)?.[name] as ((props: object) => ReactElement | null) | undefined;
    return Part === undefined ? meanwhile : <Part {...(props as object)} />;
  };
}
