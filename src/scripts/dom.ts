/** Elements, made without markup: text is only ever set as text. */

export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function link(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.append(...children);
  return made;
}

/** Between two long steps: lets the browser paint and answer the reader. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
