import { setImmediate } from 'node:timers/promises';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';

/** As much of a browser as React asks for. */
const browser = { HTMLIFrameElement: EventTarget, event: undefined };

/** As much of a page as something needs that draws nothing. */
function emptyPlace(): Element {
  const still = { addEventListener: () => undefined, removeEventListener: () => undefined };
  const page = { ...still, nodeType: 9, activeElement: null, defaultView: browser };
  return {
    ...still,
    nodeType: 1,
    nodeName: 'DIV',
    tagName: 'DIV',
    ownerDocument: page,
    textContent: '',
  } as unknown as Element;
}

/**
 * A hook in a component of its own, whose effects run: `draw` draws it anew and gives what it returned; `end` takes it away,
 * and is to be waited for.
 */
export function hooked<Facts, Result>(hook: (facts: Facts) => Result) {
  vi.stubGlobal('window', browser);
  const root = createRoot(emptyPlace());
  const results: Result[] = [];
  const Probe = ({ facts }: { readonly facts: Facts }) => {
    const result = hook(facts);
    results.push(result);
    return null;
  };
  return {
    draw: (facts: Facts): Result => {
      flushSync(() => root.render(createElement(Probe, { facts })));
      return results.at(-1) as Result;
    },
    end: async () => {
      flushSync(() => root.unmount());
      // React looks once more whether there is anything left to do.
      await setImmediate();
      vi.unstubAllGlobals();
    },
  };
}
