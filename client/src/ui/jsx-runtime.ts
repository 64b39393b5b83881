import type { Component, ExoticComponent, JSX as ReactJsx, ReactElement } from 'react';
import { Fragment as fragment, jsx as jsxOfReact, jsxs as jsxsOfReact } from 'react/jsx-runtime';

/*
 * What JSX becomes here. Browsers translate a page by putting new text nodes in place of the ones that are there. React
 * keeps such nodes of its own wherever text stands beside something else, goes on to write into the ones that are gone,
 * and stumbles when it takes them away. So it gets none: children that are text alone become one text of their element,
 * which React replaces whatever stands in it by then; text beside elements gets an element of its own.
 */

type Make = typeof jsxOfReact;
type Props = { readonly children?: unknown };

const isText = (child: unknown): child is string | number => typeof child === 'string' || typeof child === 'number';
const isNothing = (child: unknown): boolean => child === null || child === undefined || typeof child === 'boolean';

/** A gap between elements takes no part in the layout that it did not take before: no cell, no item. */
const gap = { display: 'contents' };

function boxed(text: string, at: number): ReactElement {
  return jsxOfReact('span', text.trim() === '' ? { children: text, style: gap } : { children: text }, `text ${at}`);
}

/** The children at the places they had. Texts that stand side by side share a box, as they shared a line. */
function withBoxes(children: readonly unknown[]): readonly unknown[] {
  const placed = children.map((child) => (Array.isArray(child) ? withBoxes(child) : isText(child) ? null : child));
  let text = '';
  let from = 0;
  for (const [at, child] of [...children, fragment].entries()) {
    if (isText(child)) {
      if (text === '') from = at;
      text += child;
    } else if (!isNothing(child) && text !== '') {
      placed[from] = boxed(text, from);
      text = '';
    }
  }
  return placed;
}

function withoutBareText(children: unknown, isElement: boolean): unknown {
  const all = [children].flat(Infinity);
  if (!all.every((child) => isText(child) || isNothing(child)))
    return Array.isArray(children) ? withBoxes(children) : children;
  const text = all.filter(isText).join('');
  return isElement || text === '' ? text || null : boxed(text, 0);
}

export const Fragment = fragment;

export const jsx: Make = (type, props, key) => {
  const { children } = props as Props;
  const isElement = typeof type === 'string';
  if (typeof type !== 'symbol' && !(isElement && Array.isArray(children))) return jsxOfReact(type, props, key);
  const held = withoutBareText(children, isElement);
  return (Array.isArray(held) ? jsxsOfReact : jsxOfReact)(type, { ...(props as Props), children: held }, key);
};

/** The second is what tests are given, which are not built. */
export { jsx as jsxs, jsx as jsxDEV };

/** React's own types, but for one: a component gives elements. A bare text it gave would be a text node of React's. */
export declare namespace JSX {
  type ElementType =
    | string
    | ((props: never) => ReactElement | readonly ReactElement[] | null)
    | (new (props: never) => Component<unknown, unknown>)
    | ExoticComponent<never>;
  type Element = ReactJsx.Element;
  type ElementClass = ReactJsx.ElementClass;
  type ElementAttributesProperty = ReactJsx.ElementAttributesProperty;
  type ElementChildrenAttribute = ReactJsx.ElementChildrenAttribute;
  type LibraryManagedAttributes<C, P> = ReactJsx.LibraryManagedAttributes<C, P>;
  type IntrinsicAttributes = ReactJsx.IntrinsicAttributes;
  type IntrinsicClassAttributes<T> = ReactJsx.IntrinsicClassAttributes<T>;
  type IntrinsicElements = ReactJsx.IntrinsicElements;
}
