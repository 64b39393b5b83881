/** What a room remembers of commands it has answered. */
export const roomLimits = {
  /** The newest accepted commands of a tab, and the newest tabs of a person: sent again, they are known. */
  ackedPerClientCount: 32,
  ackedClientsPerParticipantCount: 8,
} as const;
