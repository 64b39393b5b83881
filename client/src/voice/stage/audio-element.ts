/** One hidden element that plays one stream after the other: a browser that was asked by a click lets it go on. */
export type AudioOut = {
  /** False where the browser refuses; true where another stream took this one's place meanwhile. */
  play(stream: MediaStream): Promise<boolean>;
  /** The same stream once more. */
  retry(): Promise<boolean>;
  stop(): void;
  remove(): void;
};

export function createAudioOut(): AudioOut {
  const element = document.createElement('audio');
  element.hidden = true;

  async function start(): Promise<boolean> {
    const stream = element.srcObject;
    if (stream === null) return true;
    try {
      await element.play();
      return true;
    } catch (error) {
      return element.srcObject !== stream || !(error instanceof Error) || error.name !== 'NotAllowedError';
    }
  }

  return {
    play(stream) {
      if (!element.isConnected) document.body.append(element);
      element.srcObject = stream;
      return start();
    },
    retry: start,
    stop() {
      element.srcObject = null;
    },
    remove() {
      element.srcObject = null;
      element.remove();
    },
  };
}
