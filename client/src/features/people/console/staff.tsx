import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { browserStorage } from '../../../engine/device.ts';
import { itemsOf } from '../../../engine/items.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import controls from '../../../ui/form/controls.module.css';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './staff.module.css';
import { peopleConsoleTexts } from '#texts/features/people/console';
import { peopleTexts } from '#texts/features/people';

const storage = browserStorage().local;
const askedKey = (code: string) => `plenum.staff-asked.${code}`;

/** L6: staff give a name at first entry. It may be skipped, and holds nobody up. */
export function StaffName({ code }: { readonly code: string }) {
  const [asking, setAsking] = useState(() => storage.get(askedKey(code)) === undefined);
  const [name, setName] = useTyped('staff-name', '');
  const command = useCommand();
  if (!asking) return null;
  const done = () => {
    storage.set(askedKey(code), 'yes');
    setName('');
    setAsking(false);
  };
  const submit = () => {
    if (name.trim() === '') return;
    void command.run('person.name', { name: name.trim() }).then((ack) => {
      if (ack.ok) done();
    });
  };
  return (
    <Card className={styles.card}>
      <Form onSubmit={submit}>
        <TextField
          label={peopleTexts.yourName}
          hint={peopleConsoleTexts.nameHint}
          value={name}
          onChange={setName}
          capitals="words"
          maxGraphemes={limits.nameGraphemes}
          error={command.refused?.message}
        />
        <div className={styles.buttons}>
          <Button submit disabled={name.trim() === '' || command.busy}>
            {command.busy ? peopleTexts.sending : peopleTexts.save}
          </Button>
          <Button kind="plain" onPress={done}>
            {peopleConsoleTexts.skipName}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

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
