import { allowedBy } from './allowance.ts';
import { callLimits } from './limits.ts';

/*
 * Packets that leave a phone say nothing of the page they go to: it may have crashed, or been closed. So the phone asks it,
 * twice a second, by a channel beside the voice.
 */

const label = 'there';
/** Late news is no news: nothing is sent again. */
const options: RTCDataChannelInit = { ordered: false, maxRetransmits: 0 };

type Channel = Pick<RTCDataChannel, 'readyState' | 'bufferedAmount' | 'send' | 'addEventListener'>;

type Asking = {
  /** The other page answers, or does not. */
  readonly told: (there: boolean) => void;
  /** The channel is closed for good, and stays without a word. */
  readonly broken: () => void;
};

/** The phone's end. From the first moment the channel is open; nothing is known before. Returns the way to stop. */
export function askBy(channel: Channel, { told, broken }: Asking): () => void {
  let waitsSince: number | undefined;
  let asking: ReturnType<typeof setInterval> | undefined;
  let count = 0;
  const stop = (): void => clearInterval(asking);

  function ask(): void {
    const waitedMs = waitsSince === undefined ? 0 : performance.now() - waitsSince;
    if (waitedMs >= callLimits.voiceUnansweredMs) told(false);
    waitsSince ??= performance.now();
    if (channel.readyState === 'open') {
      // What could not leave yet is asked already.
      if (channel.bufferedAmount === 0) channel.send(String((count += 1)));
    } else if (waitedMs >= callLimits.voiceRenewMs) {
      stop();
      broken();
    }
  }

  channel.addEventListener('open', () => {
    asking = setInterval(ask, callLimits.voiceAskEveryMs);
    ask();
  });
  channel.addEventListener('message', () => {
    waitsSince = undefined;
    told(true);
  });
  return stop;
}

export function askThere(connection: RTCPeerConnection, asking: Asking): () => void {
  return askBy(connection.createDataChannel(label, options), asking);
}

/**
 * The stage's end: in the message itself, since timers of a page that nobody looks at are slow. What comes is another
 * person's: one channel, short words, no flood of them. `abused`: it is not what it should be.
 */
export function answerBy(channel: Channel, abused: () => void): void {
  const allowed = allowedBy({ burst: callLimits.voiceAskedAtOnceCount, everyMs: callLimits.voiceAskedEveryMs }, () =>
    performance.now(),
  );
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string' || data.length > callLimits.voiceAskChars || !allowed()) abused();
    else if (channel.readyState === 'open') channel.send(data);
  });
}

export function answerThere(connection: RTCPeerConnection, abused: () => void): void {
  let taken = false;
  connection.addEventListener('datachannel', ({ channel }) => {
    if (taken || channel.label !== label) {
      abused();
      return;
    }
    taken = true;
    answerBy(channel, abused);
  });
}
