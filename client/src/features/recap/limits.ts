/** How a hall looks for its recap. */
export const recapPageLimits = {
  /** Written answers may still come after the end: who has the recap open sees them this soon. */
  recapLookEveryMs: 30_000,
  /** A hall behind one address asks within so long for each of its people: 5,000 then come in with the first answers. */
  recapSpreadPerPersonMs: 4,
  /** Whoever was refused comes back within so long after the pause that was asked for. */
  recapRetrySpreadMs: 10_000,
  /** The curve on a screen: from `wideCurvePx` of width on it is the higher one. */
  curveHeightPx: 220,
  wideCurveHeightPx: 300,
  wideCurvePx: 736,
} as const;
