import type { RefObject } from 'react';
import type { Shortcuts } from '../../../ui/use-shortcuts.ts';
import type { InboxHandle } from './keys.ts';

/** Letters of the questions; arrows and `/` belong to the list that has the focus, the queue's where none has. */
export function inboxShortcuts(inbox: RefObject<InboxHandle | null>, onQuestions: () => void): Shortcuts {
  const act = (what: (handle: InboxHandle) => void) => () => {
    onQuestions();
    if (inbox.current !== null) what(inbox.current);
  };
  const lane = (position: number) => act((handle) => handle.lane(position));
  return {
    j: { act: act((handle) => handle.move(1)) },
    k: { act: act((handle) => handle.move(-1)) },
    a: { act: act((handle) => handle.approve()), guarded: 'always' },
    h: { act: act((handle) => handle.hide()) },
    p: { act: act((handle) => handle.pin()), guarded: 'on-same' },
    m: { act: act((handle) => handle.merge()), guarded: 'on-same' },
    g: { act: act((handle) => handle.stage()), guarded: 'always' },
    w: { act: act((handle) => handle.answered()), guarded: 'always' },
    r: { act: act((handle) => handle.renew()) },
    '1': { act: lane(1) },
    '2': { act: lane(2) },
    '3': { act: lane(3) },
    '4': { act: lane(4) },
    '5': { act: lane(5) },
    Escape: { act: () => inbox.current?.leave() },
  };
}
