import { useShallow } from 'zustand/react/shallow';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { itemsOf } from '../../../engine/items.ts';
import { Words } from '../../../ui/words/words.tsx';
import controls from '../../../ui/form/controls.module.css';
import styles from './staff-list.module.css';
import { peopleConsoleTexts } from '#texts/features/people/console';

/** The staff who said their name, for other staff only. */
export function StaffList() {
  const staff = useRoom(useShallow((state) => itemsOf(state.staff, 'staff:')));
  const named = staff.flatMap(({ name, ...rest }) => (name === undefined ? [] : [{ ...rest, name }]));
  if (named.length === 0) return null;
  return (
    <section className={controls.group} aria-labelledby="staff-heading">
      <h2 id="staff-heading" className={controls.heading}>
        {peopleConsoleTexts.title}
      </h2>
      <ul role="list" className={styles.list}>
        {named.map(({ id, name, role }) => (
          <li key={id}>
            <Words translate="no">{name}</Words> <span className={controls.soft}>{peopleConsoleTexts.roles[role]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
