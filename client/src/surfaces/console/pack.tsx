import { useSearch } from 'wouter';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { useWayIn } from '../../engine/react/use-way-in.ts';
import { StaffLinks } from '../../features/people/console/links/staff-links.tsx';
import { takeMadeLink, useMadeLinks } from '../../features/people/made-links.ts';
import { stepInRoomPage } from './use-room-page.ts';
import { staffLinkTexts } from '../pages/link-texts.ts';
import { RoomPack } from '../pack/pack.tsx';
import type { PackLink } from '../pack/recovery.tsx';
import { packTexts } from '#texts/surfaces/pack';

type OfRoom = { readonly room: RoomRecord };

/** Of the page's address: what was just made is what is to be printed. */
const ofMade = 'made';

export function PrintableLinks({ room }: OfRoom) {
  // An entry of its own: Back leads to the links again.
  const print = () => stepInRoomPage('pack', `sheets=${ofMade}`);
  return <StaffLinks room={room} onPrint={room.phase === 'ended' ? undefined : print} />;
}

/** The room's pack, with a sheet of the staff links that were made on this very page. */
export function ConsolePack({ room }: OfRoom) {
  const way = useWayIn(room);
  const made = useMadeLinks(room.code);
  const isOfMade = new URLSearchParams(useSearch()).get('sheets') === ofMade && made.length > 0;
  const links = made.map(({ id, role, label, url }): PackLink => {
    const { name, use } = staffLinkTexts[role];
    return { id, url, use, name: label === undefined ? name : packTexts.labelled(label, name) };
  });
  return (
    <RoomPack
      key={isOfMade ? ofMade : ''}
      title={room.title}
      code={room.code}
      url={way?.url}
      onlyHere={way?.only === 'here'}
      links={links}
      onLinksPrinted={() => made.forEach(({ id }) => takeMadeLink(id))}
      {...(isOfMade ? { chosen: ['recovery'] as const } : {})}
    />
  );
}
