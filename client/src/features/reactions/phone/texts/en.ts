export const reactionTexts = {
  group: 'Reactions',
  pulse: "The room's pulse",
  pulseOf: (percent: number) => (percent === 0 ? 'Quiet.' : `${percent} % of the room react now.`),
} as const;
