import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { browserStorage } from '../../../engine/device.ts';
import { itemsOf } from '../../../engine/items.ts';
import { isSameWords } from '../../../engine/typed.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './staff.module.css';
import { peopleConsoleTexts } from '#texts/features/people/console';
import { peopleTexts } from '#texts/features/people';

const storage = browserStorage().local;
const askedKey = (code: string) => `plenum.staff-asked.${code}`;

/** L6: staff give a name at first entry, in a line that holds nobody up. It may be skipped, and given later. */
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
    <Form className={styles.line} onSubmit={submit}>
      <div className={styles.field}>
        <NameField label={peopleTexts.yourName} name={name} onChange={setName} error={command.refused?.message} />
      </div>
      <div className={styles.buttons}>
        <Button size="s" submit disabled={name.trim() === '' || command.busy}>
          {command.busy ? peopleTexts.sending : peopleTexts.save}
        </Button>
        <Button size="s" kind="plain" onPress={done}>
          {peopleConsoleTexts.skipName}
        </Button>
      </div>
    </Form>
  );
}

type NameFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly onChange: (name: string) => void;
  readonly error?: string | undefined;
};

function NameField({ label, name, onChange, error }: NameFieldProps) {
  return (
    <TextField
      label={label}
      hint={peopleConsoleTexts.nameHint}
      value={name}
      onChange={onChange}
      capitals="words"
      maxGraphemes={limits.nameGraphemes}
      error={error}
    />
  );
}

/** L6: who is on the staff now, as far as they said their name, and one's own. For staff only. */
export function StaffList() {
  const staff = useRoom(useShallow((state) => itemsOf(state.staff, 'staff:')));
  const named = staff.flatMap(({ name, ...rest }) => (name === undefined ? [] : [{ ...rest, name }]));
  return (
    <section className={styles.part} aria-labelledby="staff-heading">
      <h3 id="staff-heading" className={styles.title}>
        {peopleConsoleTexts.title}
      </h3>
      {named.length === 0 ? (
        <p className={styles.soft}>{peopleConsoleTexts.nobodyNamed}</p>
      ) : (
        <ul role="list" className={styles.list} aria-label={peopleConsoleTexts.title}>
          {named.map(({ id, name, role }) => (
            <li key={id}>
              <Words translate="no">{name}</Words> <span className={styles.soft}>{peopleConsoleTexts.roles[role]}</span>
            </li>
          ))}
        </ul>
      )}
      <OwnStaffName />
    </section>
  );
}

/** One's own name, for whoever skipped it at first or goes by another one now. Empty again takes it back. */
function OwnStaffName() {
  const known = useRoom(({ personal }) => personal.name ?? '');
  const [name, setName] = useTyped('own-staff-name', known);
  const command = useCommand();
  const changed = !isSameWords(name, known);
  const save = () => {
    if (changed) void command.run('person.name', { name: name.trim() });
  };
  return (
    <Form className={styles.line} sending={command} onSubmit={save}>
      <div className={styles.field}>
        <NameField label={peopleConsoleTexts.ownName} name={name} onChange={setName} />
      </div>
      <div className={styles.buttons}>
        <Button size="s" submit disabled={!changed || command.busy}>
          {peopleTexts.saveName}
        </Button>
      </div>
    </Form>
  );
}
