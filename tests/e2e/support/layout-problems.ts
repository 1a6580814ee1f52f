/** In the page: text that is cut off or lies over other text, and what moves though the reader wants it still. */
export function layoutProblems(): readonly string[] {
  const problems: string[] = [];
  const within: Element = document.querySelector('dialog[open]') ?? document.body;
  const say = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 40);
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  /** Bars lie over what scrolls below them. */
  const layerOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (['fixed', 'sticky'].includes(styleOf(at).position)) return at;
    return null;
  };
  /** Words for ears only, and a control that lies unseen over its card. */
  const isUnseen = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { clipPath, opacity } = styleOf(at);
      if (clipPath === 'inset(50%)' || opacity === '0') return true;
    }
    return !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  };
  /** Whether some of a line cannot be seen. A text of which the first lines are shown by intent may go on. */
  const isCut = (element: Element, text: string, box: DOMRect): boolean => {
    let [sideways, upDown] = [true, true];
    // The box of a line is higher than its letters, and longer where a space ends it.
    const spare = box.height / 4;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const style = styleOf(at);
      if (style.display === 'inline') continue;
      const edge = at.getBoundingClientRect();
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      if (
        sideways &&
        hides(style.overflowX) &&
        (box.left < edge.left - spare * 2 || box.right > edge.right + spare * 2)
      ) {
        problems.push(`cut off sideways: "${text}"`);
        return true;
      }
      if (
        upDown &&
        hides(style.overflowY) &&
        (box.top < edge.top - spare || box.bottom > edge.bottom + spare)
      ) {
        if (style.webkitLineClamp === 'none') problems.push(`cut off above or below: "${text}"`);
        return true;
      }
      if (['auto', 'scroll'].includes(style.overflowX)) sideways = false;
      if (['auto', 'scroll'].includes(style.overflowY)) upDown = false;
    }
    return false;
  };

  const lightOf = (colour: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const partsOf = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  /** Between the letters and the first ground behind them that is not seen through. */
  const contrastOf = (element: Element): number => {
    let at: Element | null = element;
    while (at && partsOf(styleOf(at).backgroundColor)[3] === 0) at = at.parentElement;
    const ground = lightOf(at ? partsOf(styleOf(at).backgroundColor) : [255, 255, 255]);
    const letters = lightOf(partsOf(styleOf(element).color));
    return (Math.max(ground, letters) + 0.05) / (Math.min(ground, letters) + 0.05);
  };

  const lines: {
    readonly element: Element;
    readonly layer: Element | null;
    readonly text: string;
    readonly box: DOMRect;
  }[] = [];
  const walk = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    if (!element || node.textContent?.trim() === '' || isUnseen(element)) continue;
    const text = say(node.textContent ?? '');
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    const layer = layerOf(element);
    for (const box of boxes) if (!isCut(element, text, box)) lines.push({ element, layer, text, box });
  }
  const over = new Set<string>();
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (one.layer !== other.layer) continue;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Where lines are close to each other, their boxes overlap a little and their letters do not.
      if (across > 2 && down > Math.min(one.box.height, other.box.height) * 0.4)
        over.add(`one over the other: "${one.text}" and "${other.text}"`);
    }
  });
  problems.push(...over);

  if (matchMedia('(forced-colors: active)').matches)
    for (const element of new Set(lines.map((line) => line.element)))
      if (contrastOf(element) < 4.5)
        problems.push(`pale in the colours of the system: "${say(element.textContent)}"`);

  if (matchMedia('(prefers-reduced-motion: reduce)').matches)
    for (const animation of document.getAnimations()) {
      const { duration } = animation.effect?.getComputedTiming() ?? {};
      if (animation.playState === 'running' && Number(duration) > 0)
        problems.push(`moves for ${String(duration)} ms`);
    }
  return [...new Set(problems)];
}
