import { transportLimits } from './limits.ts';

/** What the log says to the operator. */
export const notices = {
  untrustedProxy:
    'requests come through a proxy that TRUST_PROXY does not name, so that everybody behind it counts as one address: if it is yours, name its address in TRUST_PROXY (TRUST_PROXY=127.0.0.1 where it runs on this machine)',
  unknownAddress:
    'a page was refused, since the server sees another address than its own or plain http: if a proxy stands in between, set PUBLIC_URL or TRUST_PROXY',
  guessing: `room codes are being guessed: more than ${transportLimits.alarmWrongCodesPerSecond} that were wrong or refused came within one second`,
} as const;
