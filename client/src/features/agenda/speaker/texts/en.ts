/** What a large number of minutes is of. */
export const speakerAgendaTexts = {
  minutesLeft: 'minutes left',
  minuteLeft: 'minute left',
  minutesOver: 'minutes over',
  minuteOver: 'minute over',
} as const;
