// Copying: within the gesture by the clipboard's own interface, else by a selected text as browsers did before it.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'offstage';
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    focused?.focus?.({ preventScroll: true });
    if (!done) throw new Error('not copied');
  }
}
