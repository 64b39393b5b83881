import type { ReactElement } from 'react';

/** One of the parts that a place of a layout shows: it is given what is known there, and may show nothing. */
export type Part<Place> = (place: Place) => ReactElement | readonly ReactElement[] | null;

/** The parts of a place in their order, which is known when the page is built: a part more is a line in its list. */
export function Slot<Place extends object>({
  of,
  ...props
}: {
  readonly parts: readonly Part<Place>[];
  readonly of: Place;
}) {
  return (
    <>
      {props.parts.map((Shown, index) => (
        <Shown key={index} {...of} />
      ))}
    </>
  );
}
