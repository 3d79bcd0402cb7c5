#!/usr/bin/env python3
"""Makes the font files that the app ships, from Inter and Lucide as they are published.

Text: four faces of Inter, with only the glyphs that French, English and the names of Europe need, tabular figures as
the default ones (Dear ImGui applies no OpenType feature, so the browser must not either) and quadratic outlines
(stb_truetype and every browser read them). Icons: the Lucide icons that src/ui/icons.hpp lists, each at
U+E000 + its place in the list. Any other text is drawn by the browser (docs/architecture.md, Glyphs).
"""

import argparse
import pathlib
import re
import sys

from fontTools import subset
from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

FACES = {
    "inter-regular": "Inter-Regular.otf",
    "inter-medium": "Inter-Medium.otf",
    "inter-semibold": "Inter-SemiBold.otf",
    "inter-display-semibold": "InterDisplay-SemiBold.otf",
}
FIRST_ICON = 0xE000

TEXT = (
    list(range(0x20, 0x7F))      # Basic Latin
    + list(range(0xA0, 0x180))   # Latin-1, Latin Extended-A
    + [0x218, 0x219, 0x21A, 0x21B, 0x1E9E]            # Romanian, capital sharp s
    + [0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2022, 0x2026]
    + [0x2009, 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044]  # thin spaces, per mille, primes, quotes
    + list(range(0x20A0, 0x20C1))                     # currency, as far as Inter has it
    + [0x2070, 0x2074, 0x2080, 0x2081, 0x2082]        # CO₂ and the like
    + [0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x21B5, 0x21E7]  # arrows and keys
    + [0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x221E, 0x2211, 0x2318, 0x2325, 0x2713, 0x25CF, 0xFFFD]
)


def with_quadratic_outlines(font):
    """Replaces the CFF outlines of an OpenType font by TrueType ones."""
    glyphs = font.getGlyphSet()
    glyf = newTable("glyf")
    glyf.glyphOrder = font.getGlyphOrder()
    glyf.glyphs = {}
    for name in glyf.glyphOrder:
        pen = TTGlyphPen(glyphs)
        # A unit in 1024 off the curve cannot be seen at any size that the app draws.
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf
    font["hmtx"].metrics.update({name: (advance, glyf.glyphs[name].xMin if glyf.glyphs[name].numberOfContours else 0)
                                 for name, (advance, _) in font["hmtx"].metrics.items()
                                 if not glyf.glyphs[name].recalcBounds(glyf)})
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones",):
        setattr(maxp, field, 1)
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxp, field, 0)
    maxp.compile(font)
    font["post"].formatType = 3.0
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"


def tabular_figures(font):
    """Figures of equal width become the figures: 0 to 9 of the character map point to them."""
    swaps = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    swaps.update(getattr(table, "ExtSubTable", table).mapping)
    figures = "0123456789"
    for table in font["cmap"].tables:
        for figure in figures:
            if ord(figure) in table.cmap:
                glyph = table.cmap[ord(figure)]  # two encodings may share one map: done then
                table.cmap[ord(figure)] = swaps.get(glyph, glyph)
    widths = {font["hmtx"][font.getBestCmap()[ord(figure)]][0] for figure in figures}
    if len(widths) != 1:
        sys.exit(f"subset.py: the figures are not of one width: {sorted(widths)}")


def subset_to(font, unicodes):
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 13, 14],
                             drop_tables=["GSUB", "GPOS", "GDEF", "DSIG", "STAT", "BASE", "meta"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)


def write(font, path):
    font["head"].modified = font["head"].created = timestampFromString("Thu Jan  1 00:00:00 2026")
    font.recalcTimestamp = False  # the same input gives the same bytes
    font.save(path)
    print(f"{path}: {path.stat().st_size / 1024:.1f} kB, {len(font.getBestCmap())} characters")


def make_text(source, path):
    font = TTFont(source)
    tabular_figures(font)
    subset_to(font, [code for code in TEXT if code in font.getBestCmap()])
    scale_upem(font, 1024)  # half of Inter's own: a twelfth less to download
    with_quadratic_outlines(font)
    write(font, path)


def icon_names(header):
    body = re.search(r"enum class Icon[^{]*\{(.*?)\};", header.read_text(encoding="utf-8"), re.S)
    names = re.findall(r"\b[a-z][a-z0-9_]*\b", re.sub(r"//.*", "", body.group(1)))
    return [name.replace("_", "-") for name in names]


def make_icons(source, codepoints, header, path):
    import json
    codes = json.loads(codepoints.read_text(encoding="utf-8"))
    names = icon_names(header)
    if missing := [name for name in names if name not in codes]:
        sys.exit(f"subset.py: Lucide has no icon named {', '.join(missing)} ({header})")
    font = TTFont(source)
    subset_to(font, [codes[name] for name in names])
    wanted = font.getBestCmap()
    glyphs = {name: wanted[codes[name]] for name in names}
    for table in font["cmap"].tables:
        table.cmap = {FIRST_ICON + place: glyphs[name] for place, name in enumerate(names)}
    font["post"].formatType = 3.0
    scale_upem(font, 480)  # Lucide draws on a grid of 24
    write(font, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inter", type=pathlib.Path, required=True, help="folder of Inter's static OTF files")
    parser.add_argument("--lucide", type=pathlib.Path, required=True, help="folder of lucide.ttf and codepoints.json")
    parser.add_argument("--icons", type=pathlib.Path, required=True, help="src/ui/icons.hpp")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for face, file in FACES.items():
        make_text(options.inter / file, options.out / f"{face}.ttf")
    make_icons(options.lucide / "lucide.ttf", options.lucide / "codepoints.json", options.icons, options.out / "icons.ttf")


if __name__ == "__main__":
    main()
