/** Bounds of the agenda. */
export const agendaLimits = {
  segmentsCount: 40,
  segmentSpeakersCount: 8,
  segmentMaxMinutes: 600,
  segmentsEverCount: 2_000,
  /** All titles and names together: the whole agenda is one message of a console, and one record of every screen. */
  agendaBytes: 10 * 1024,
} as const;
