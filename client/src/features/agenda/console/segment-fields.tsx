import type { PointerEvent } from 'react';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { TextField } from '../../../ui/form/text-field.tsx';
import { problemsOf, type SegmentForm } from './form.ts';
import styles from './dialog.module.css';
import { agendaTexts } from '#texts/features/agenda/console';

type SegmentFieldsProps = {
  readonly form: SegmentForm;
  /** Counts from 1. */
  readonly position: number;
  readonly isLast: boolean;
  readonly isCurrent: boolean;
  /** Somebody tried to save: what is missing is told. */
  readonly told: boolean;
  readonly focused: boolean;
  readonly onChange: (form: SegmentForm) => void;
  /** It follows a pointer. */
  readonly held: boolean;
  readonly onHold: (event: PointerEvent) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
};

/** One segment as it is written down, with the buttons that move it. */
export function SegmentFields(segment: SegmentFieldsProps) {
  const { form, position, isLast, isCurrent, told, focused, held, onHold, onChange, onMove, onRemove } = segment;
  const problems = told ? problemsOf(form) : {};
  const act = (label: string, path: string, onPress: () => void, off: boolean) => (
    <Button className={styles.icon} label={label} disabled={off} onPress={onPress}>
      <svg viewBox="0 0 20 20" className={styles.glyph} aria-hidden="true">
        <path d={path} />
      </svg>
    </Button>
  );
  const name = form.title.trim() === '' ? agendaTexts.segment(position) : form.title.trim();
  return (
    <li className={cx(styles.line, held && styles.held)}>
      {/* The buttons beside it do the same, for whoever has no pointer. */}
      <span className={styles.grip} aria-hidden="true" onPointerDown={onHold}>
        <svg viewBox="0 0 20 20" className={styles.glyph}>
          <path d="M5 7h10M5 13h10" />
        </svg>
      </span>
      <div className={styles.group} role="group" aria-label={name}>
        <div className={styles.fields}>
          <TextField
            label={agendaTexts.segmentTitle}
            value={form.title}
            onChange={(title) => onChange({ ...form, title })}
            maxGraphemes={limits.titleGraphemes}
            error={problems.title}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody just asked for it
            autoFocus={focused}
          />
          <TextField
            label={agendaTexts.segmentMinutes}
            value={form.minutes}
            onChange={(minutes) => onChange({ ...form, minutes })}
            inputMode="numeric"
            error={problems.minutes}
          />
          <TextField
            label={agendaTexts.speakers}
            value={form.speakers}
            onChange={(speakers) => onChange({ ...form, speakers })}
            capitals="words"
            spellCheck={false}
            error={problems.speakers}
          />
        </div>
        <div className={styles.buttons}>
          {act(agendaTexts.moveUp, 'M10 16V4m0 0L5 9m5-5 5 5', () => onMove(-1), position === 1)}
          {act(agendaTexts.moveDown, 'M10 4v12m0 0 5-5m-5 5-5-5', () => onMove(1), isLast)}
          {act(agendaTexts.remove, 'M5 5l10 10M15 5 5 15', onRemove, false)}
        </div>
        {isCurrent ? <p className={styles.current}>{agendaTexts.isCurrent}</p> : null}
      </div>
    </li>
  );
}
