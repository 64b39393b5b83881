export const stagePulseTexts = {
  region: "The room's pulse",
  percent: (n: number) => `${n} %`,
} as const;
