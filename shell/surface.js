// The canvas's size in CSS and in device pixels, at every zoom and density, and the loss and return of its GL context.
export function watchSurface(canvas, program, frames) {
  let known = '';
  const report = (width, height, pixelWidth, pixelHeight) => {
    const now = `${width},${height},${pixelWidth},${pixelHeight}`;
    if (now === known || !width || !height) return;
    known = now;
    // Setting the size clears the canvas, so it is drawn again before the page is painted.
    canvas.width = pixelWidth;
    canvas.height = pixelHeight;
    program.surface(width, height, pixelWidth, pixelHeight);
    frames.draw();
  };
  const byRatio = () => {
    const { width, height } = canvas.getBoundingClientRect();
    report(width, height, Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio));
  };
  const observer = new ResizeObserver((entries) => {
    const entry = entries.at(-1);
    const pixels = entry.devicePixelContentBoxSize?.[0];
    // Rounding a fractional density by hand is one pixel off now and then, which blurs everything; the browser knows.
    if (pixels) report(entry.contentRect.width, entry.contentRect.height, pixels.inlineSize, pixels.blockSize);
    else byRatio();
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    // Safari has no such box: follow the density ourselves, as a window that moves to another screen does not resize.
    observer.observe(canvas);
    const followDensity = () => {
      byRatio();
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', followDensity, { once: true });
    };
    followDensity();
  }
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // or it never comes back
    program.context(true);
  });
  canvas.addEventListener('webglcontextrestored', () => program.context(false));
}

// The plain view has no canvas. It is laid out as on one very tall screen, so that nothing is left out for being out of sight.
export function plainSurface(program, frames) {
  const report = () => {
    program.surface(innerWidth, 20000, innerWidth, 20000);
    frames.request();
  };
  addEventListener('resize', report);
  report();
}
