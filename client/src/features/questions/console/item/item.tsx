import { number } from '../../../../engine/format.ts';
import { memo, useId, useState } from 'react';
import { cx } from '../../../../ui/cx.ts';
import { Words } from '../../../../ui/words/words.tsx';
import { isPublic, mergeInto } from '../acts.ts';
import { InboxButtons, WaitingName } from './buttons.tsx';
import type { FormKind, InboxDesk } from '../desk.ts';
import { InboxForm } from './form.tsx';
import styles from './item.module.css';
import { canTake } from '../list/lanes.ts';
import { InboxMarks, InboxOutcome } from './marks.tsx';
import { InboxMenu } from './menu.tsx';
import type { StaffQuestion } from '../../records.ts';
import { inboxTexts } from '#texts/features/questions/console';

type InboxItemProps = {
  readonly question: StaffQuestion;
  readonly desk: InboxDesk;
  readonly sending: boolean;
  readonly refused: string | undefined;
  readonly form: FormKind | undefined;
  /** The question that looks for where it belongs, if any; may be this one. */
  readonly merging: StaffQuestion | undefined;
  /** The words of the question this one was put together with. */
  readonly into: string | undefined;
  /** It went elsewhere meanwhile and keeps its place only for as long as the list is held. */
  readonly gone: boolean;
  readonly showState: boolean;
};

/** A frame may bring a hundred weights of which one changed; only that one is drawn again. */
export const InboxItem = memo(InboxItemView);

function InboxItemView(item: InboxItemProps) {
  const { question, desk, sending, refused, form, merging, gone } = item;
  const { id, text, weight } = question;
  const [open, setOpen] = useState(false);
  const nameId = useId();
  const menuId = useId();
  const counted = isPublic(question);
  const marked = merging?.id === id;
  const takes = merging !== undefined && !marked && canTake(question, merging);
  return (
    <li
      className={cx(styles.item, !counted && styles.bare, (sending || gone) && styles.faint, marked && styles.marked)}
      data-question={id}
      tabIndex={-1}
      aria-labelledby={nameId}
      aria-busy={sending || undefined}
    >
      {counted ? (
        <p className={styles.weight} aria-label={inboxTexts.stand(weight)} role="img" title={inboxTexts.stand(weight)}>
          {number(weight)}
        </p>
      ) : null}
      <div className={styles.body}>
        <p id={nameId} className={styles.text}>
          <Words>{text}</Words>
        </p>
        <InboxMarks question={question} marked={marked} showState={item.showState || gone} />
        <InboxOutcome question={question} into={item.into} />
      </div>
      <InboxButtons
        question={question}
        nameId={nameId}
        menuId={menuId}
        open={open}
        takes={takes}
        desk={desk}
        onOpen={() => setOpen(!open)}
        onMerge={() => merging !== undefined && mergeInto(desk, merging.id, id)}
      />
      {open ? <InboxMenu id={menuId} question={question} desk={desk} /> : null}
      {form === undefined ? null : <InboxForm key={form} question={question} kind={form} desk={desk} />}
      <WaitingName question={question} nameId={nameId} desk={desk} />
      <p className={styles.refused} role="status">
        {refused ?? ''}
      </p>
    </li>
  );
}
