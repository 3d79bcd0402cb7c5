// Draws the PNG icons from the same shapes as shell/icon.svg: two circles and the membrane between them. No rasteriser is at hand on
// every machine that builds this, and these are three shapes, so they are sampled 4 x 4 a pixel and written as PNG here: that makes fewer
// than 256 colours, so a pixel is a place in the palette.
import { deflateSync } from 'node:zlib';

const GROUND = [0xF2, 0xEB, 0xDF], TEAL = [0x0B, 0x6B, 0x5B], GOLD = [0xD0, 0x8A, 0x1D], PAPER = [0xFA, 0xF6, 0xEF];

// The colour at a point of the 64 x 64 drawing, null outside. A maskable icon fills its square and keeps to the inner 80 %.
function colourAt(x, y, maskable) {
  if (maskable) {
    x = 32 + (x - 32) / 0.78;
    y = 32 + (y - 32) / 0.78;
  } else {
    const dx = Math.max(14 - x, x - 50, 0), dy = Math.max(14 - y, y - 50, 0);
    if (Math.hypot(dx, dy) > 14) return null;
  }
  const within = (cx) => Math.hypot(x - cx, y - 32) <= 15;
  if (Math.abs(x - 32.5) <= 1.25 && y >= 15 && y <= 49 && (y - 15) % 7 < 3.5) return PAPER;
  const under = within(24) ? TEAL : GROUND;
  return within(41) ? under.map((value, i) => value * 0.12 + GOLD[i] * 0.88) : under;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crcOf(body), body.length + 4);
  return out;
}

function crcOf(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc >>> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc >>> 0;
}

function png(size, maskable) {
  const rows = [], palette = new Map(); // colour -> its place
  for (let y = 0; y < size; y++) {
    const row = Buffer.alloc(1 + size);
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < 16; sample++) {
        const colour = colourAt((x + (sample % 4 + 0.5) / 4) * 64 / size, (y + ((sample >> 2) + 0.5) / 4) * 64 / size, maskable);
        if (!colour) continue;
        colour.forEach((value, i) => { sum[i] += value; });
        sum[3]++;
      }
      const colour = [0, 1, 2].map((i) => sum[3] ? Math.round(sum[i] / sum[3]) : 0).concat(Math.round(sum[3] * 255 / 16)).join();
      if (!palette.has(colour)) palette.set(colour, palette.size);
      row[1 + x] = palette.get(colour);
    }
    rows.push(row);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = [...palette.keys()].map((colour) => colour.split(',').map(Number));
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => colour.slice(0, 3)))), chunk('tRNS', Buffer.from(colours.map((colour) => colour[3]))),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

// The icons: [name, bytes].
export function drawIcons(svg) {
  const plain = [32, 180, 192, 512].map((size) => [`icon-${size}.png`, png(size, false)]);
  return [['icon.svg', svg], ...plain, ['icon-maskable-512.png', png(512, true)]];
}
