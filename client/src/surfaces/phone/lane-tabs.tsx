import { number } from '../../engine/format.ts';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Lane } from './lane.ts';
import styles from './lanes.module.css';
import { phonePageTexts } from '#texts/surfaces/phone';

type LaneTabsProps = {
  readonly lanes: readonly { readonly lane: Lane; readonly count: number }[];
  readonly shown: Lane;
  readonly onChoose: (lane: Lane) => void;
  readonly children: ReactNode;
};

const tabId = (lane: Lane) => `tab-${lane}`;
const steps: { readonly [key: string]: number } = { ArrowRight: 1, ArrowLeft: -1 };

/** Three tabs at most; arrows go from one to the next. */
export function LaneTabs({ lanes, shown, onChoose, children }: LaneTabsProps) {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const at = lanes.findIndex(({ lane }) => lane === shown) + (rightToLeft ? -step : step);
    const next = lanes.at(at % lanes.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.lane);
    row.current?.querySelector<HTMLElement>(`#${tabId(next.lane)}`)?.focus();
  };
  return (
    <div className={styles.lanes}>
      <div ref={row} className={styles.tabs} role="tablist" aria-label={phonePageTexts.lanes}>
        {lanes.map(({ lane, count }) => (
          <button
            key={lane}
            id={tabId(lane)}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={lane === shown}
            aria-controls="lane"
            tabIndex={lane === shown ? 0 : -1}
            onClick={() => onChoose(lane)}
            onKeyDown={move}
          >
            {phonePageTexts.laneNames[lane]} <span className={styles.count}>({number(count)})</span>
          </button>
        ))}
      </div>
      <div id="lane" className={styles.panel} role="tabpanel" aria-labelledby={tabId(shown)}>
        {children}
      </div>
    </div>
  );
}
