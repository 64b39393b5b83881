import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { RoomContext } from '../../../engine/react/room-context.tsx';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import type { RoomClient, RoomClientState } from '../../../engine/store.ts';
import { FloorMessages } from './floor-messages.tsx';
import { conveyorTexts } from '#texts/features/floor/console';
import { uiTexts } from '#texts/ui';

const idle = { busy: false, refused: undefined } as CommandRunner;
const busy: CommandRunner = { ...idle, busy: true };
const refused: CommandRunner = { ...idle, refused: { ok: false, code: 'not-allowed', message: 'Close one first.' } };

function shown(status: RoomClientState['status'], commands: readonly CommandRunner[]): string {
  const store = createStore(() => ({ status }) as RoomClientState);
  const messages = createElement(FloorMessages, { notices: [], commands });
  return renderToString(createElement(RoomContext, { value: { store } as RoomClient }, messages));
}

test('what the room refused is told, and announced, whichever of the runners sent it', () => {
  expect(shown('live', [idle, idle])).not.toContain('Close one first.');
  for (const commands of [
    [refused, idle],
    [idle, refused],
  ])
    expect(shown('live', commands)).toMatch(/^<div role="status".*Close one first\./u);
});

test('without a connection it is told that the connection is lost, and that what was pressed waits', () => {
  for (const commands of [
    [busy, idle],
    [idle, busy],
  ]) {
    expect(shown('away', commands)).toContain(conveyorTexts.offline);
    expect(shown('away', commands)).toContain(uiTexts.sending);
    expect(shown('live', commands)).not.toContain(uiTexts.sending);
  }
  expect(shown('away', [idle, idle])).not.toContain(uiTexts.sending);
});
