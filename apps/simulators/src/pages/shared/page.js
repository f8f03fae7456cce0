/** What the server tells the page at its start. */
export const boot = JSON.parse(document.getElementById('boot').textContent);
export const { words, variant } = boot;

/**
 * Makes an element; text is only ever set as text, `on…` properties are listeners, other properties attributes.
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 */
export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'text') made.textContent = value;
    else if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter(child => child || child === 0));
  return made;
}

/** The address of another host that belongs to this scheduler, in development beside this one. */
export const originOf = host => `${location.protocol}//${host}.localhost${location.port ? `:${location.port}` : ''}`;

/** What the link's query or the browser's memory fills in. */
export function prefilled(name) {
  const query = new URLSearchParams(location.search);
  const full = query.get('name') ?? boot.remembered?.name ?? '';
  const [first = '', ...rest] = full.split(' ');
  if (name === 'name') return full || [query.get('first_name'), query.get('last_name')].filter(Boolean).join(' ');
  if (name === 'firstName') return query.get('firstName') ?? query.get('first_name') ?? first;
  if (name === 'lastName') return query.get('lastName') ?? query.get('last_name') ?? rest.join(' ');
  if (name === 'email') return query.get('email') ?? boot.remembered?.email ?? '';
  return query.get(name) ?? '';
}

/** Whether a click on a time books it, because everything that has to be known is filled in. */
export const booksOnClick = () => Boolean(variant.prefilledOneClick && prefilled('name') && prefilled('email'));

export async function readJson(url, init) {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${response.status} from ${url}`);
  return response.json();
}

export const jsonBody = body => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** A family's own words where the page speaks English, else the language's. */
export const say = (own, key) => (boot.language === 'en' ? own : words[key]);
