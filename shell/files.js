// Files out and in: saved by a link with a download, chosen by a file input, dropped on the page, pasted outside a field.
const LARGEST = 256 * 1024 * 1024; // limits.hpp; one byte more is handed over so that the program can say that it is too large

const read = async (file) => ({ name: file.name, bytes: new Uint8Array(await file.slice(0, LARGEST + 1).arrayBuffer()) });

export async function save(name, type, bytes) {
  const file = new File([bytes], name, { type });
  // Installed on iOS, a page cannot download; it can share.
  if (navigator.standalone && navigator.canShare?.({ files: [file] })) {
    await navigator.share({ files: [file] }).catch(() => {});
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // Safari reads it late
}

// The chosen file, or null.
export function pick(accept) {
  return new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.className = 'offstage'; // Safari opens nothing for an input outside the document
    input.tabIndex = -1;
    document.body.append(input);
    const finish = (result) => {
      input.remove();
      done(result);
    };
    input.addEventListener('change', async () => finish(input.files[0] ? await read(input.files[0]) : null));
    input.addEventListener('cancel', () => finish(null));
    input.click();
  });
}

// A file of this very version, beside this script.
export async function readOwn(path) {
  const response = await fetch(new URL(path, import.meta.url)).catch(() => null);
  if (!response?.ok) throw Object.assign(new Error(path), { code: 'file.not-shipped' });
  return new Uint8Array(await response.arrayBuffer());
}

export function listenToDrops(dropped) {
  const text = (value) => { if (value) dropped('', new TextEncoder().encode(value)); };
  const isField = (target) => target.closest?.('input,textarea,select,[contenteditable]');
  const take = async (data) => {
    const file = data.files[0];
    if (file) {
      const { name, bytes } = await read(file);
      dropped(name, bytes);
    } else text(data.getData('text/uri-list') || data.getData('text/plain'));
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
