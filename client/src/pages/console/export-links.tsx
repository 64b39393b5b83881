import controls from '../../ui/controls.module.css';
import styles from './room-column.module.css';
import { consoleTexts } from './texts.ts';

/** C2: everything but who asked without a name, as files for the host. */
export function ExportLinks({ code }: { readonly code: string }) {
  const file = (ending: 'json' | 'csv' | 'tsv') => `/api/rooms/${encodeURIComponent(code)}/export.${ending}`;
  return (
    <section className={controls.group} aria-labelledby="export-heading">
      <h2 id="export-heading" className={controls.heading}>
        {consoleTexts.exportTitle}
      </h2>
      <p className={controls.soft}>{consoleTexts.exportHint}</p>
      <p className={styles.links}>
        <a href={file('json')} download>
          {consoleTexts.exportJson}
        </a>
        <a href={file('csv')} download>
          {consoleTexts.exportCsv}
        </a>
        <a href={file('tsv')} download>
          {consoleTexts.exportTsv}
        </a>
      </p>
    </section>
  );
}
