"""Makes plain-zero.woff2: the zero of Atkinson Hyperlegible Next without its slash, at every weight, and nothing else.

The slash tells 0 from O in a code or a sum; in a clock or a numeral as high as a hand it is noise. The slash is what two
counters leave standing between them, so the plain zero has one counter in their place: the quarter that is whole, and its
mirror images. What a weight adds to each point is mirrored with it.

    python3 plain-zero.py node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2 plain-zero.woff2

Needs fontTools and brotli (Debian: python3-fonttools, python3-brotli). The font's licence, SIL OFL 1.1, lets fonts be changed
under the same licence and another name.
"""

import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.varLib.iup import iup_delta

NAME = "Plenum Plain Zero"


def plain(font, name):
    """Puts one counter in the place of the two, in the outline and in what every weight adds to it."""
    glyph = font["glyf"][name]
    glyph.expand(font["glyf"])
    points = list(glyph.coordinates)
    flags = list(glyph.flags)
    ends = list(glyph.endPtsOfContours)
    outer = range(0, ends[0] + 1)
    counters = range(ends[0] + 1, len(points))
    low = min(points[i][1] for i in counters)
    high = max(points[i][1] for i in counters)
    left = min(points[i][0] for i in counters)
    right = max(points[i][0] for i in counters)
    # Clockwise: from the lowest point of the left counter to its leftmost one.
    middle = (left + right) / 2
    bottom = next(i for i in counters if points[i][1] == low and abs(points[i][0] - middle) <= 2 and flags[i] & 1)
    side = next(i for i in counters if points[i][0] == left and flags[i] & 1)
    first = ends[0] + 1
    last = ends[1]
    around = list(range(first, last + 1))
    start = around.index(side)
    quarter = [around[(start + step) % len(around)] for step in range(len(around))]
    quarter = quarter[: quarter.index(bottom) + 1]
    top = next(i for i in counters if points[i][1] == high and abs(points[i][0] - middle) <= 2 and flags[i] & 1)
    far = next(i for i in counters if points[i][0] == right and flags[i] & 1)

    def mirrored(of):
        """One value a point, x and y apart: leftmost to lowest, lowest to rightmost, to highest, and back."""
        ax = of(side)[0] + of(far)[0]
        ay = of(bottom)[1] + of(top)[1]
        down = [of(i) for i in quarter]
        over = [(ax - x, y) for x, y in reversed(down)]
        up = [(ax - x, ay - y) for x, y in down]
        back = [(x, ay - y) for x, y in reversed(down)]
        return [*down, *over[1:], *up[1:], *back[1:-1]]

    marks = [flags[i] for i in quarter]
    kept = [*marks, *marks[::-1][1:], *marks[1:], *marks[::-1][1:-1]]
    counter = mirrored(lambda i: points[i])
    old = GlyphCoordinates(points)
    phantoms = 4
    for variation in font["gvar"].variations[name]:
        deltas = variation.coordinates
        if None in deltas:
            deltas = iup_delta(deltas, [*old, *[(0, 0)] * phantoms], ends)
        variation.coordinates = [
            *[deltas[i] for i in outer],
            *mirrored(lambda i: deltas[i]),
            *deltas[len(points) :],
        ]
    glyph.coordinates = GlyphCoordinates([*[points[i] for i in outer], *counter])
    glyph.flags = bytearray([*[flags[i] for i in outer], *kept])
    glyph.endPtsOfContours = [ends[0], ends[0] + len(counter)]
    glyph.numberOfContours = 2
    glyph.coordinates.toInt()
    glyph.recalcBounds(font["glyf"])


def main(source, made):
    font = TTFont(source)
    options = Options()
    options.layout_features = ["tnum"]
    options.name_IDs = [0, 1, 2, 13, 14]
    options.notdef_outline = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord("0")])
    subsetter.subset(font)
    for name in font.getGlyphOrder():
        # The tabular one may be the other one, put at another place.
        if name.startswith("zero") and not font["glyf"][name].isComposite():
            plain(font, name)
    for record in font["name"].names:
        if record.nameID == 1:
            record.string = NAME
    font.flavor = "woff2"
    font.save(made)


main(*sys.argv[1:])
