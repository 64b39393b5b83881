import { useState } from 'react';
import type { ApiAnswer } from '../../../../engine/api.ts';
import type { Sending } from '../../../../ui/form/form.tsx';

type Asked = {
  readonly asked: Sending;
  /** What the server gave; undefined where it refused, which is then told. One at a time: meanwhile nothing is asked. */
  readonly ask: <Body>(call: () => Promise<ApiAnswer<Body>>) => Promise<Body | undefined>;
  /** Tells why something that went on beside it was not done. */
  readonly tell: (sentence: string) => void;
};

/** One thing asked of the server over HTTP, and how it stands. */
export function useAsked(): Asked {
  const [asked, setAsked] = useState<Sending>({ refused: undefined });
  return {
    asked,
    tell: (sentence) => setAsked((now) => (now.busy === true ? now : { refused: sentence })),
    async ask(call) {
      if (asked.busy === true) return undefined;
      setAsked({ busy: true, refused: undefined });
      const answer = await call();
      setAsked({ refused: answer.ok ? undefined : answer.message });
      return answer.ok ? answer.body : undefined;
    },
  };
}
