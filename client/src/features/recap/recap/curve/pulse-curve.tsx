import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { recapPageLimits } from '../../limits.ts';
import { curveOptions, paperPaint, paperSize, screenPaint } from './curve-options.ts';
import type { RecapMoment, RecapPulse } from '../../records.ts';

type PulseCurveProps = {
  readonly pulse: RecapPulse;
  /** Marked on the curve, numbered from 1. */
  readonly moments: readonly RecapMoment[];
};

function curveHeight(width: number): number {
  return width < recapPageLimits.wideCurvePx ? recapPageLimits.curveHeightPx : recapPageLimits.wideCurveHeightPx;
}

/** The room's taps over time, with its moments. Drawn again where its box, the theme or the paper changes. */
export function PulseCurve({ pulse, moments }: PulseCurveProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    let paint = screenPaint(element);
    const points = pulse.taps.map((_taps, index) => (pulse.from + (index + 0.5) * pulse.stepMs) / 1_000);
    const options = {
      ...curveOptions(pulse, moments, () => paint, uPlot.paths.spline?.()),
      width: element.clientWidth,
    };
    const plot = new uPlot(options, [points, [...pulse.taps]], element);
    const onScreen = () => {
      paint = screenPaint(element);
      plot.setSize({ width: element.clientWidth, height: curveHeight(element.clientWidth) });
    };
    // Also where the size stays as it was: the colours do not.
    const repaint = () => {
      onScreen();
      plot.redraw(false);
    };
    const onPaper = () => {
      paint = paperPaint;
      plot.setSize(paperSize);
      plot.redraw(false);
    };
    const resized = new ResizeObserver(() => {
      if (!matchMedia('print').matches) onScreen();
    });
    resized.observe(element);
    const themed = new MutationObserver(repaint);
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    addEventListener('beforeprint', onPaper);
    addEventListener('afterprint', repaint);
    return () => {
      removeEventListener('beforeprint', onPaper);
      removeEventListener('afterprint', repaint);
      themed.disconnect();
      resized.disconnect();
      plot.destroy();
    };
  }, [pulse, moments]);
  return <div ref={box} />;
}
