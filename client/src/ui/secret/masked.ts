/** What stands for a secret that is covered. */
export const cover = '#k=••••';

/** The same address with its secret covered: what an onlooker, or a projector, may see of it. */
export const masked = (url: string): string => url.replace(/#k=.*$/u, cover);
