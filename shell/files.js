// Files out and in: saved by a link with a download, chosen by a file input, dropped on the page, pasted outside a field.
const LARGEST = 256 * 1024 * 1024; // limits.hpp; one byte more is handed over so that the program can say that it is too large

const failed = (code) => Object.assign(new Error(code), { code }); // codes of src/app/ports/platform.hpp

async function read(file) {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.slice(0, LARGEST + 1).arrayBuffer()) };
  } catch { // a folder, a file that is gone, or one that may not be read
    throw failed('file.unreadable');
  }
}

export async function save(name, type, bytes) {
  const file = new File([bytes], name, { type });
  // Installed on iOS, a page cannot download; it can share.
  if (navigator.standalone && navigator.canShare?.({ files: [file] })) {
    return navigator.share({ files: [file] }).catch((error) => { throw failed(error.name === 'AbortError' ? 'file.none' : 'file.not-saved'); });
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // Safari reads it late
}

// The chosen file.
export async function pick(accept) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.className = 'offstage'; // Safari opens nothing for an input outside the document
  input.tabIndex = -1;
  document.body.append(input);
  await new Promise((done) => {
    input.addEventListener('change', done);
    input.addEventListener('cancel', done);
    input.click();
  });
  input.remove();
  if (!input.files[0]) throw failed('file.none');
  return read(input.files[0]);
}

// A file of this very version, beside this script.
export async function readOwn(path) {
  const response = await fetch(new URL(path, import.meta.url)).catch(() => null);
  if (!response?.ok) throw Object.assign(new Error(path), { code: 'file.not-shipped' });
  return new Uint8Array(await response.arrayBuffer());
}

export function listenToDrops(dropped, unreadable) {
  const text = (value) => { if (value) dropped('', new TextEncoder().encode(value)); };
  const isField = (target) => target.closest?.('input,textarea,select,[contenteditable]');
  const take = (data) => {
    const file = data.files[0];
    if (file) read(file).then(({ name, bytes }) => dropped(name, bytes), unreadable);
    else text(data.getData('text/uri-list') || data.getData('text/plain'));
  };
  document.addEventListener('dragover', (event) => { if (!isField(event.target)) event.preventDefault(); });
  document.addEventListener('drop', (event) => {
    if (isField(event.target)) return;
    event.preventDefault(); // or the browser leaves the page for the file
    take(event.dataTransfer);
  });
  document.addEventListener('paste', (event) => {
    if (isField(event.target)) return;
    event.preventDefault();
    take(event.clipboardData);
  });
}
