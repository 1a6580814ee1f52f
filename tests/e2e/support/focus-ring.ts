/** What is wrong with the ring of a control that has the focus; null when it is well. */
export type RingFault = (control: Element) => string | null;

/** In the page: leaves a function there that looks at rings, in whatever colours the page has. */
export function bringRingFault(): void {
  const LEAST = 3;
  type Colour = readonly [red: number, green: number, blue: number, opacity: number];
  const colourOf = (text: string): Colour => {
    const parts = (text.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const scale = text.startsWith('color(') ? 255 : 1;
    const [red = 0, green = 0, blue = 0, opacity = 1] = parts;
    return [red * scale, green * scale, blue * scale, opacity];
  };
  const lightOf = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: Colour, other: Colour): number => {
    const [darker = 0, lighter = 0] = [lightOf(one), lightOf(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  };
  /** The first ground that is not seen through, from here on outwards. */
  const groundOf = (from: Element | null): Colour => {
    for (let at = from; at; at = at.parentElement) {
      const ground = colourOf(getComputedStyle(at).backgroundColor);
      if (ground[3] > 0.5) return ground;
    }
    return colourOf(
      getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'rgb(0 0 0)' : 'rgb(255 255 255)',
    );
  };
  const hasRing = (element: Element | null): element is Element => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && opacity !== '0';
  };
  const ringFault: RingFault = (control) => {
    // On the control, or on the card over which it lies unseen.
    const ringed = [
      control,
      control.parentElement,
      control.parentElement?.parentElement ?? null,
      control.nextElementSibling,
    ].find(hasRing);
    if (!ringed) return 'no ring';
    const { outlineColor, outlineOffset, boxShadow } = getComputedStyle(ringed);
    const ground = groundOf(parseFloat(outlineOffset) < 0 ? ringed : ringed.parentElement);
    // The halo lies below the ring and is wider; the edge of a button is a shadow too.
    const halo = [...boxShadow.matchAll(/((?:rgba?|color)\([^)]*\)) 0px 0px 0px ([\d.]+)px/g)]
      .filter(([, , spread]) => Number(spread) >= 2)
      .map(([, colour = '']) => colour);
    const best = Math.max(...[outlineColor, ...halo].map((colour) => contrast(colourOf(colour), ground)));
    return best < LEAST ? `a ring that is hardly seen, ${best.toFixed(1)} to 1` : null;
  };
  Object.assign(window, { ringFault });
}
