const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/i;
const isInstant = (segment: string): boolean => {
  const plain = segment.replace(/%3A/gi, ':').replace(/%2B/gi, '+');
  return INSTANT.test(plain) && !Number.isNaN(Date.parse(plain.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
};
const fits =
  (pattern: RegExp) =>
  (segment: string): boolean =>
    pattern.test(segment);

/** What a segment may have to look like. */
const SHAPES = {
  instant: isInstant,
  digits: fits(/^\d{1,30}$/),
  named: fits(/[a-z]/i),
  at: fits(/^@./),
  bookish: fits(/book/i),
  meeting: fits(/^meetings?\b/i),
  plus: fits(/[^+]\+[^+]/),
  mailbox: fits(/^[^@]{1,200}@[^@]{1,200}\.[^@]{1,60}$/),
  hex8: fits(/^[0-9a-f]{8}$/i),
  uuid: fits(/^[0-9a-f-]{30,40}$/i),
  code: fits(/^[a-z0-9]{3,12}(?:-[a-z0-9]{3,4}){0,2}$/i),
  code5: fits(/^[a-z0-9]{5}$/i),
  code16: fits(/^[a-z0-9]{16}$/i),
  code18: fits(/^[a-z0-9]{18}$/i),
  'code6-8': fits(/^[a-z0-9]{6,8}$/i),
  'code10-24': fits(/^[a-z0-9]{10,24}$/i),
  id20: fits(/^[a-z0-9]{20,}$/i),
  token: fits(/^[\w-]{10,}$/),
} as const satisfies Record<string, (segment: string) => boolean>;
type Shape = keyof typeof SHAPES;
const isShape = (name: string): name is Shape => Object.hasOwn(SHAPES, name);

interface Part {
  literal: string | null;
  fits: (segment: string) => boolean;
  rest: boolean;
  dropped: boolean;
}

export interface PathTemplate {
  parts: readonly Part[];
  /** Begins with a name that somebody chose, so a reserved word is none. */
  startsWithName: boolean;
}

/** Reads a path of the tables; see `PathRow`. Throws for a shape that is not known: a mistake in a table. */
export function compileTemplate(path: string): PathTemplate {
  const parts = path.split('/').filter(Boolean).map(compilePart);
  const [first] = parts;
  return { parts, startsWithName: first !== undefined && first.literal === null };
}

function compilePart(written: string): Part {
  const dropped = written.startsWith('(');
  const inner = dropped ? written.slice(1, -1) : written;
  if (inner === '**') return { literal: null, fits: () => true, rest: true, dropped };
  const name = /^\{\w+(?::([\w-]+))?\}$/.exec(inner);
  if (name === null) {
    const literal = inner.toLowerCase();
    if (literal === '#') return { literal, fits: segment => segment.startsWith('#'), rest: false, dropped };
    return { literal, fits: segment => segment.toLowerCase() === literal, rest: false, dropped };
  }
  const shape = name[1];
  if (shape === undefined) return { literal: null, fits: segment => !segment.startsWith('#'), rest: false, dropped };
  if (!isShape(shape)) throw new Error(`The path ${written} names the shape ${shape}; path-template.ts has none.`);
  return { literal: null, fits: SHAPES[shape], rest: false, dropped };
}

/** The segments that are the page's, when the path fits; else `null`. */
export function matchTemplate({ parts }: PathTemplate, segments: readonly string[]): string[] | null {
  const endsOpen = parts.at(-1)?.rest === true;
  if (endsOpen ? segments.length < parts.length : segments.length !== parts.length) return null;
  if (!parts.every((part, at) => part.fits(segments[at] ?? ''))) return null;
  return segments.filter((_, at) => parts[at]?.dropped !== true);
}
