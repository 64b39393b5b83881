import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { createStore } from 'zustand/vanilla';
import { RoomContext } from '../../engine/react/room-context.tsx';
import type { RoomClient, RoomClientState } from '../../engine/store.ts';
import { keepTitle } from '../door/told-title.ts';
import { OpeningPage } from './opening.tsx';

function opening(code: string): string {
  const store = createStore(() => ({ status: 'connecting' }) as RoomClientState);
  const page = createElement(RoomContext, { value: { store } as RoomClient }, createElement(OpeningPage, { code }));
  const address = { ssrPath: `/r/${code}`, children: page };
  return renderToString(createElement(Router, address));
}

test('L1 a room that opens bears its own title, and never that of another one this tab was in', () => {
  keepTitle('ABC234', 'The bridge');
  expect(opening(' abc-234 ')).toContain('The bridge');
  expect(opening('ZZZZZZ')).not.toContain('The bridge');
  expect(opening('ZZZZZZ')).toContain('Opening the room…');
});
