/** Hands a file to the browser to keep. Nothing leaves the page for it. */
export function download(content: Blob, name: string, document: Document): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the content once the click is over; the timer only keeps older ones from losing it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
