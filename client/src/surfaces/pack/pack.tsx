import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Tick } from '../../ui/form/tick.tsx';
import { ModeratorsCard } from './card.tsx';
import { masked } from '../../ui/secret/masked.ts';
import styles from './pack.module.css';
import { Paper } from './paper.tsx';
import { Recovery, type PackLink } from './recovery.tsx';
import { Poster, Tents, type PackRoom } from './sheets.tsx';
import { packTexts as texts } from '#texts/surfaces/pack';

type Name = keyof typeof texts.sheets;

type RoomPackProps = Omit<PackRoom, 'url'> & {
  /** Undefined until it is known. */
  readonly url: string | undefined;
  /** Only this machine gets there by it. */
  readonly onlyHere?: boolean;
  /** Those whose secrets were just made; a sheet of others cannot be printed, nobody has their secrets. */
  readonly links: readonly PackLink[];
  /** The sheet with the links came out of the printer, as far as a page can tell. */
  readonly onLinksPrinted?: () => void;
  /** What is ticked at first. */
  readonly chosen?: readonly Name[];
  readonly className?: string | undefined;
};

/** As many as one page has room for, each large enough for a camera. */
const linksPerSheetCount = 5;

const usual: readonly Name[] = ['poster', 'tents', 'card'];

/** The pages of each sheet. */
function pagesOf(room: PackRoom, links: readonly PackLink[]): { readonly [name in Name]: readonly ReactElement[] } {
  const of = Math.ceil(links.length / linksPerSheetCount);
  return {
    poster: [<Poster key="poster" {...room} />],
    tents: [<Tents key="tents" {...room} />],
    card: [<ModeratorsCard key="card" {...room} />],
    recovery: Array.from({ length: of }, (_, at) => (
      <Recovery
        key={at}
        title={room.title}
        code={room.code}
        links={links.slice(at * linksPerSheetCount, (at + 1) * linksPerSheetCount)}
        part={at + 1}
        of={of}
      />
    )),
  };
}

/** A screen may be on a projector: the picture of a sheet gives nothing away. */
const withoutSecret = (link: PackLink): PackLink => ({ ...link, url: masked(link.url) });

/** What a host prints before the evening: which sheets, how they look, and the button that prints them. */
export function RoomPack({
  url,
  onlyHere = false,
  links,
  onLinksPrinted,
  chosen = usual,
  className,
  ...room
}: RoomPackProps) {
  const [ticked, setTicked] = useState(chosen);
  if (url === undefined) return <p role="status">{texts.awaited}</p>;
  const pages = pagesOf({ ...room, url }, links);
  const pictures = pagesOf({ ...room, url }, links.map(withoutSecret));
  const offered = (Object.keys(texts.sheets) as Name[]).filter((name) => pages[name].length > 0);
  const printed = offered.filter((name) => ticked.includes(name)).flatMap((name) => pages[name]);
  return (
    <section className={cx(styles.pack, className)} aria-labelledby="pack-heading">
      <div className={styles.head}>
        <div>
          <h2 id="pack-heading" className={styles.title}>
            {texts.title}
          </h2>
          <p className={styles.soft}>{onlyHere ? texts.onlyHere : texts.hint}</p>
        </div>
        <Button disabled={printed.length === 0} onPress={() => print()}>
          {printed.length === 0 ? texts.nothing : texts.print(printed.length)}
        </Button>
      </div>
      <ul className={styles.sheets}>
        {offered.map((name) => (
          <li key={name} className={styles.item}>
            <div className={styles.preview} aria-hidden="true">
              {ticked.includes(name) ? pictures[name][0] : null}
            </div>
            <Tick
              checked={ticked.includes(name)}
              describedBy={`pack-${name}`}
              onChange={(on) => setTicked((now) => (on ? [...now, name] : now.filter((one) => one !== name)))}
            >
              {texts.sheets[name].name}
            </Tick>
            <p id={`pack-${name}`} className={styles.soft}>
              {texts.sheets[name].says}
            </p>
          </li>
        ))}
      </ul>
      <Paper
        onPrinted={() => {
          if (ticked.includes('recovery')) onLinksPrinted?.();
        }}
      >
        {printed}
      </Paper>
    </section>
  );
}
