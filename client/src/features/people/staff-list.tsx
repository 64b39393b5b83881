import { useShallow } from 'zustand/react/shallow';
import { useRoom } from '../../in-room/room-context.tsx';
import { Words } from '../../ui/words.tsx';
import controls from '../../ui/controls.module.css';
import styles from './staff-list.module.css';
import { peopleTexts } from './texts.ts';

const staffPrefix = 'staff:';

/** The staff who said their name, for other staff only. */
export function StaffList() {
  const staff = useRoom(
    useShallow((state) =>
      Object.fromEntries(Object.entries(state.staff).filter(([key]) => key.startsWith(staffPrefix))),
    ),
  );
  const named = Object.entries(staff).filter(([, { name }]) => typeof name === 'string');
  if (named.length === 0) return null;
  return (
    <section className={controls.group} aria-labelledby="staff-heading">
      <h2 id="staff-heading" className={controls.heading}>
        {peopleTexts.staff}
      </h2>
      <ul role="list" className={styles.list}>
        {named.map(([key, { name, role }]) => (
          <li key={key}>
            <Words translate="no">{String(name)}</Words>{' '}
            <span className={controls.soft}>{peopleTexts.staffRoles[String(role)]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
