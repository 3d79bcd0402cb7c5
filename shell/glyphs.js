// Text in scripts that the app's fonts do not hold, drawn by the browser a whole run at a time: it shapes, joins and orders.
let context = null;
const LARGEST = 4096;

// { width, height, baseline, colour, pixels }: coverage for text, RGBA for colour emoji.
export function shape(text, size, bold) {
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const font = `${bold ? 600 : 400} ${size}px Inter, system-ui, sans-serif`;
  context.font = font;
  const measured = context.measureText(text);
  const pad = 1;
  const baseline = Math.ceil(Math.max(measured.actualBoundingBoxAscent, size)) + pad;
  const width = Math.min(LARGEST, Math.ceil(Math.max(measured.width, measured.actualBoundingBoxRight)) + 2 * pad);
  const height = Math.min(LARGEST, baseline + Math.ceil(Math.max(measured.actualBoundingBoxDescent, size * 0.3)) + pad);
  context.canvas.width = width;
  context.canvas.height = height; // also clears
  context.font = font;
  context.fillStyle = '#fff';
  context.direction = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text) ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  context.fillText(text, pad, baseline);
  const rgba = context.getImageData(0, 0, width, height).data;
  let colour = false;
  for (let i = 0; i < rgba.length && !colour; i += 4)
    colour = rgba[i + 3] > 32 && (rgba[i] < 200 || rgba[i + 1] < 200 || rgba[i + 2] < 200);
  if (colour) return { width, height, baseline, colour, pixels: rgba };
  const pixels = new Uint8Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = rgba[4 * i + 3];
  return { width, height, baseline, colour, pixels };
}
