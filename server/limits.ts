/** Bounds of what an operator may set, and of what holds where they set nothing. */
export const settingsLimits = {
  /** Addresses of STUN and TURN together: a browser asks them all before it knows its ways. */
  iceServersCount: 8,
  /** A3: a whole hall may come from one address. */
  socketsPerAddressDefaultCount: 5_000,
} as const;
