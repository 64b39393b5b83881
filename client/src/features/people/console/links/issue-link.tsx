import { useState } from 'react';
import { limits } from '../../../../../../shared/kernel/limits.ts';
import { pageRoles, type PageRole } from '../../../../../../shared/kernel/roles.ts';
import { useTyped } from '../../../../engine/react/use-typed.ts';
import { issueLink } from '../../links-api.ts';
import { Button } from '../../../../ui/button.tsx';
import { Choice } from '../../../../ui/form/choice.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { isTooLong, TextField } from '../../../../ui/form/text-field.tsx';
import { addMadeLink } from '../../made-links.ts';
import { useAsked } from './use-asked.ts';
import styles from './links.module.css';
import { linkTexts as texts } from '#texts/features/people/console/links';
import { uiTexts } from '#texts/ui';

const choices = Object.fromEntries(pageRoles.map((role) => [role, texts.roles[role].name])) as {
  readonly [role in PageRole]: string;
};

/** One link a person, so that one can be taken back without the others. */
export function IssueLink({ code }: { readonly code: string }) {
  const [role, setRole] = useState<PageRole>('moderator');
  const [label, setLabel] = useTyped('link-label', '');
  const { asked, ask } = useAsked();
  const tooLong = isTooLong(label, limits.labelGraphemes);
  const issue = async () => {
    if (tooLong) return;
    const made = await ask(() => issueLink(code, role, label.trim()));
    if (made === undefined) return;
    addMadeLink(code, made);
    setLabel('');
  };
  return (
    <Form className={styles.issue} labelledBy="issue-heading" sending={asked} onSubmit={() => void issue()}>
      <h4 id="issue-heading" className={styles.subtitle}>
        {texts.issueTitle}
      </h4>
      <div className={styles.fields}>
        <Choice label={texts.role} value={role} choices={choices} describedBy="issue-may" onChange={setRole} />
        <p id="issue-may" className={styles.soft}>
          {texts.roles[role].may}
        </p>
        <TextField
          label={texts.label}
          hint={texts.labelHint}
          value={label}
          onChange={setLabel}
          capitals="words"
          maxGraphemes={limits.labelGraphemes}
          error={tooLong ? uiTexts.tooLong(limits.labelGraphemes) : undefined}
        />
        <Button submit disabled={asked.busy === true}>
          {texts.issue}
        </Button>
      </div>
    </Form>
  );
}
