/** Why this device can be no microphone here, whatever its owner does on this page. */
type Inability =
  /** The page is not on https, where browsers give no microphone. */
  | 'insecure'
  /** The browser has no calls: a lockdown mode, or somebody switched them off. */
  | 'no-calls';

const hasCalls = (): boolean => typeof RTCPeerConnection !== 'undefined';

export function speakingInability(): Inability | undefined {
  if (!isSecureContext) return 'insecure';
  return hasCalls() && 'mediaDevices' in navigator ? undefined : 'no-calls';
}

/** Whether a page can play a voice, and measure it: nobody would know otherwise that it is heard. */
export const canPlayVoices = (): boolean => hasCalls() && typeof AudioContext !== 'undefined';
