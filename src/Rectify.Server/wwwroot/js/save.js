export async function save(name, stream) {
  const url = URL.createObjectURL(new Blob([await stream.arrayBuffer()]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
