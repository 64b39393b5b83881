import type { Settings } from '../../shared/features/lifecycle/settings.ts';
import type { StaffRole } from '../../shared/kernel/roles.ts';

/** Every link that a room has, also of a role whose page people are not told of yet. */
export type LinkName = 'join' | StaffRole;

export type Room = {
  readonly code: string;
  readonly title: string;
  /** As the server gave them: absolute addresses, staff secrets in the fragment. */
  readonly links: Readonly<Record<LinkName, string>>;
};

/** Opens a room the way programs do: `POST /api/rooms`. */
export async function openRoom(url: string, title: string, settings?: Partial<Settings>): Promise<Room> {
  const response = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title, ...(settings === undefined ? {} : { settings }) }),
  });
  if (response.status !== 201) throw new Error(`No room: ${response.status} ${await response.text()}`);
  return (await response.json()) as Room;
}

/** The same page of the same server at another of its addresses. */
export function at(url: string, link: string): string {
  const { pathname, search, hash } = new URL(link);
  return `${url}${pathname}${search}${hash}`;
}

export function secretOf(link: string): string {
  return new URLSearchParams(new URL(link).hash.slice(1)).get('k') ?? '';
}
