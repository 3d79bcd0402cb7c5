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
  let pixels = null; // as the browser rounds them, where it tells
  const update = () => {
    const { width, height } = canvas.getBoundingClientRect();
    const byRatio = [width, height].map((length) => length * devicePixelRatio);
    // Rounding a fractional density by hand is one pixel off now and then, which blurs everything; the browser knows better. But what
    // it says of an emulated density (developer tools) is the real screen's.
    const told = pixels && byRatio.every((length, i) => Math.abs(length - pixels[i]) < 1.5);
    report(width, height, ...(told ? pixels : byRatio.map(Math.round)));
  };
  const observer = new ResizeObserver((entries) => {
    const box = entries.at(-1).devicePixelContentBoxSize?.[0];
    pixels = box ? [box.inlineSize, box.blockSize] : null;
    update();
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas); // Safari has no such box
  }
  // A window that moves to another screen changes its density and not its size.
  const followDensity = () => {
    update();
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', followDensity, { once: true });
  };
  followDensity();
  addEventListener('resize', update); // page zoom
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
