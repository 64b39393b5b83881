/** Bounds of what staff tell the speaker. */
export const cueLimits = {
  /** One line, read from three metres. */
  cueGraphemes: 140,
} as const;
