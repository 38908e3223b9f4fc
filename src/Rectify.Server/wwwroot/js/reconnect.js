// Shows the state of the connection in the dialog that ReconnectDialog.razor draws.
const dialog = document.getElementById('components-reconnect-modal');

const reactions = {
  show: () => dialog.open || dialog.showModal(),
  hide: () => dialog.close(),
  failed: () => document.addEventListener('visibilitychange', retryWhenVisible),
  rejected: () => location.reload(),
};

async function retry() {
  document.removeEventListener('visibilitychange', retryWhenVisible);
  try {
    const back = await Blazor.reconnect();
    if (!back) location.reload();
  } catch {
    document.addEventListener('visibilitychange', retryWhenVisible);
  }
}

function retryWhenVisible() {
  if (document.visibilityState === 'visible') retry();
}

dialog.addEventListener('components-reconnect-state-changed', event => reactions[event.detail.state]?.());
dialog.addEventListener('cancel', event => event.preventDefault());
document.getElementById('reconnect-now').addEventListener('click', retry);
