/** Deeper than anything that the app or another program writes of a person. */
export const MAX_JSON_DEPTH = 32;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const isOpening = (code: number): boolean => code === 0x5b || code === 0x7b;
const isClosing = (code: number): boolean => code === 0x5d || code === 0x7d;

/** Whether JSON text is at most so deep; looked at before it is parsed, without building anything of it. */
export function isShallowJson(text: string, most = MAX_JSON_DEPTH): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (isOpening(code)) {
      depth++;
      if (depth > most) return false;
    } else if (isClosing(code)) depth--;
  }
  return true;
}
