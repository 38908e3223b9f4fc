// showModal has no markup equivalent; everything else about a dialog is the browser's.
export function show(dialog) {
  dialog.onclick = event => {
    if (event.target === dialog && 'lightDismiss' in dialog.dataset) dialog.close();
  };
  dialog.showModal();
}

export function hide(dialog) {
  dialog.close();
}
