import { memo, useCallback, useId, useRef, useState } from 'react';
import { number } from '../../../../engine/format.ts';
import { cx } from '../../../../ui/cx.ts';
import { Outcome } from '../../../../ui/form/form.tsx';
import { Words } from '../../../../ui/words/words.tsx';
import type { StaffQuestion } from '../../records.ts';
import { isPublic, mergeInto } from '../acts.ts';
import type { FormKind, InboxDesk } from '../desk/desk.ts';
import type { Gap } from '../desk/gaps.ts';
import { canTake } from '../lanes.ts';
import { hasWaitingName, InboxButtons, WaitingName } from './buttons.tsx';
import { InboxGap } from './gap.tsx';
import { hasOutcome, InboxMarks, InboxOutcome } from './marks.tsx';
import { InboxMenu } from './menu.tsx';
import styles from './item.module.css';
import { inboxTexts } from '#texts/features/questions/console';

type InboxItemProps = {
  readonly question: StaffQuestion;
  readonly desk: InboxDesk;
  /** It was dealt with a moment ago. */
  readonly gap: Gap | undefined;
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
  const { question, gap, desk } = item;
  const nameId = useId();
  if (gap !== undefined) return <InboxGap id={question.id} gap={gap} nameId={nameId} desk={desk} />;
  return <InboxRow {...item} nameId={nameId} />;
}

type InboxRowProps = InboxItemProps & { readonly nameId: string };

function InboxRow(item: InboxRowProps) {
  const { question, desk, sending, form, merging, gone, nameId } = item;
  const { id, weight } = question;
  const [chosen, setChosen] = useState(false);
  const menuId = useId();
  const more = useRef<HTMLButtonElement>(null);
  const open = chosen || form !== undefined;
  const close = useCallback(() => {
    setChosen(false);
    desk.fill(id, undefined);
  }, [desk, id]);
  const counted = isPublic(question);
  const marked = merging?.id === id;
  const takes = merging !== undefined && !marked && canTake(question, merging);
  return (
    <li
      className={cx(
        styles.item,
        !counted && styles.bare,
        (sending || gone) && styles.faint,
        marked && styles.marked,
        open && styles.open,
        item.refused !== undefined && styles.told,
      )}
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
      <RowWords {...item} marked={marked} />
      <InboxButtons
        question={question}
        nameId={nameId}
        menuId={menuId}
        open={open}
        takes={takes}
        desk={desk}
        more={more}
        onOpen={() => (open ? close() : setChosen(true))}
        onMerge={() => merging !== undefined && mergeInto(desk, merging, id)}
      />
      {open ? (
        <InboxMenu
          id={menuId}
          question={question}
          into={item.into}
          form={form}
          desk={desk}
          opener={more}
          onClose={close}
        />
      ) : null}
    </li>
  );
}

/** Three lines at the most, whatever there is to say: the words give way to what became of them, or to a refusal. */
function RowWords(row: InboxRowProps & { readonly marked: boolean }) {
  const { question, desk, refused, into, gone, showState, marked, nameId } = row;
  const isSecondTaken = refused !== undefined || hasWaitingName(question) || hasOutcome(question);
  return (
    <div className={styles.body}>
      <p id={nameId} className={styles.text}>
        <Words lines={isSecondTaken ? 1 : 2}>{question.text}</Words>
      </p>
      <WaitingName question={question} nameId={nameId} desk={desk} />
      {hasWaitingName(question) || refused !== undefined ? null : (
        <InboxOutcome question={question} into={into} lines={1} />
      )}
      <Outcome of={{ refused }} className={styles.refused} />
      {refused === undefined ? (
        <InboxMarks question={question} marked={marked} showState={showState || gone} oneLine />
      ) : null}
    </div>
  );
}
