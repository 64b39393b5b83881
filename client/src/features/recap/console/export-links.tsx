import { useState, type MouseEvent } from 'react';
import { staffHeader } from '../../../engine/staff-secret.ts';
import controls from '../../../ui/form/controls.module.css';
import { Outcome } from '../../../ui/form/form.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { engineTexts } from '#texts/engine';
import styles from './export-links.module.css';
import { exportTexts } from '#texts/features/recap/console';

const { endings } = exportTexts;
type Ending = keyof typeof endings;

type ExportLinksProps = {
  readonly code: string;
  /** No cookie speaks for the page: it was opened with a secret, and goes by that. */
  readonly bySecret: boolean;
};

/** C2: everything but who asked without a name, as files for the host. */
export function ExportLinks({ code, bySecret }: ExportLinksProps) {
  const { refused, save } = useSaved(code);
  return (
    <section className={controls.group} aria-labelledby="export-heading">
      <h2 id="export-heading" className={controls.heading}>
        {exportTexts.title}
      </h2>
      <p className={controls.soft}>{exportTexts.hint}</p>
      <p className={styles.links}>
        {(Object.keys(endings) as Ending[]).map((ending) => (
          <a
            key={ending}
            href={addressOf(code, ending)}
            download
            onClick={bySecret ? (event) => save(event, ending) : undefined}
          >
            {endings[ending]}
          </a>
        ))}
      </p>
      <Outcome of={{ refused }} />
    </section>
  );
}

const addressOf = (code: string, ending: Ending) => `/api/rooms/${encodeURIComponent(code)}/export.${ending}`;

/** Where there is no cookie a link of its own would be refused: the page asks with its secret, and saves what comes. */
function useSaved(code: string) {
  const [refused, setRefused] = useState('');
  const load = async (ending: Ending) => {
    try {
      const answer = await fetch(addressOf(code, ending), { headers: staffHeader(code), cache: 'no-store' });
      if (!answer.ok) return setRefused(exportTexts.refused);
      saveFile(await answer.blob(), `plenum-${code}.${ending}`);
      return setRefused('');
    } catch {
      return setRefused(engineTexts.unreachable);
    }
  };
  return {
    refused,
    save(event: MouseEvent, ending: Ending) {
      event.preventDefault();
      void load(ending);
    },
  };
}
