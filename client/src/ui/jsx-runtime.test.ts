import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Fragment, jsx, jsxs } from './jsx-runtime.ts';

/* A comment stands in this markup wherever React keeps two text nodes of its own side by side. */
const markup = (element: ReactNode) => renderToString(element);
const gap = '<span style="display:contents"> </span>';

test('I4 children that are text alone become one text of their element', () => {
  expect(markup(createElement('p', null, 3, ' people'))).toBe('<p>3<!-- --> people</p>');
  expect(markup(jsxs('p', { children: [3, ' people', null, false, [' answered', ['.']]] }))).toBe(
    '<p>3 people answered.</p>',
  );
  expect(markup(jsx('p', { children: 'as it was' }))).toBe('<p>as it was</p>');
});

test('I4 text beside an element gets an element of its own, and its neighbours keep their places', () => {
  const strong = jsx('b', { children: 'b' });
  expect(markup(jsxs('p', { children: ['Hands', ' ', strong, ' now'] }))).toBe(
    '<p><span>Hands </span><b>b</b><span> now</span></p>',
  );
  expect(markup(jsxs('p', { children: [strong, ' ', strong] }))).toBe(`<p><b>b</b>${gap}<b>b</b></p>`);
  expect(markup(jsxs('p', { children: [null, strong, ['with', ' words', strong]] }))).toBe(
    '<p><b>b</b><span>with words</span><b>b</b></p>',
  );
});

test('I4 a fragment has no element to hold its text, so the text brings one', () => {
  expect(markup(jsx(Fragment, { children: 'alone' }))).toBe('<span>alone</span>');
  expect(markup(jsxs(Fragment, { children: ['a', ' ', 1] }))).toBe('<span>a 1</span>');
  expect(markup(jsx(Fragment, {}))).toBe('');
  expect(markup(jsx(Fragment, { children: jsx('i', {}) }))).toBe('<i></i>');
});

test('I4 a component gets the children it was given, and what is empty stays empty', () => {
  const Given = ({ children }: { readonly children: readonly unknown[] }) => jsx('p', { title: children.join('|') });
  expect(markup(jsxs(Given, { children: ['a', 'b'] }))).toBe('<p title="a|b"></p>');
  expect(markup(jsxs('p', { children: ['', null] }))).toBe('<p></p>');
  expect(jsx('p', { children: 'x' }, 'key').key).toBe('key');
});
