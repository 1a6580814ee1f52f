/** What a list shows of a note: its name, else its first line; `''` when there is neither. */
export function noteName({ title, body }: { readonly title: string; readonly body: string }): string {
  if (title.trim() !== '') return title.trim();
  return body.trim().split('\n', 1)[0]?.trim() ?? '';
}
