import { joinAhead } from '../../engine/react/room-context.tsx';

/** Whoever opens a room's page as an attendee goes in before anything of it is drawn. */
export function goInAhead(): void {
  const [, code] = /^\/r\/(\w+)\/?$/u.exec(location.pathname) ?? [];
  if (code !== undefined) joinAhead(code);
}
