/**
 * Makes an element; text is only ever set as text.
 * @param {string} tag
 * @param {{ class?: string, text?: string, [name: string]: any }} [properties]
 * @param {...(Node | null)} children
 */
export function element(tag, { class: className, text, ...attributes } = {}, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter(child => child !== null));
  return made;
}
