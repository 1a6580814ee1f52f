/**
 * What is selected in a text, or without a selection the line in which the caret stands, as one line of words: leading
 * dashes and bullets go.
 */
export function lineAt(text: string, start: number, end: number): string {
  const from = start === end ? text.lastIndexOf('\n', start - 1) + 1 : start;
  const stop = start === end ? text.indexOf('\n', start) : end;
  const line = text.slice(start === end && start === 0 ? 0 : from, stop === -1 ? undefined : stop);
  return line
    .replace(/^[\s\-–—•*]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
