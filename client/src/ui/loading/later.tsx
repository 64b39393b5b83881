import { startTransition, useEffect, useState, type ReactElement } from 'react';
import { uiLimits } from '../limits.ts';

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
        if (missingStyles.size > 0) return again();
        known.set(load, loaded);
        // Drawn a little at a time: it holds up no press on what stands already.
        if (!over) startTransition(() => setPart({ loaded }));
      }, again);
    };
    // Not in the very task that draws the page: first that is seen, and a press on it answered.
    timer = setTimeout(ask, 0);
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

const missingStyles = new Set<string>();

/**
 * Asks again for each stylesheet that did not come, until it does. What loads the parts of a page asks once for each,
 * and would show a part that comes at the second try without its looks.
 */
export function askAgainForStyles(): void {
  const failed = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    missingStyles.add(target.href);
    setTimeout(() => {
      const again = target.cloneNode();
      again.addEventListener('load', () => missingStyles.delete(target.href));
      target.replaceWith(again);
    }, uiLimits.chunkRetryMs);
  };
  // Such errors do not bubble: only on their way down they can be heard here.
  document.addEventListener('error', failed, true);
}
