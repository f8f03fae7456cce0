/** Where in the offer a lead points to: an index, the last, or all of it. */
export type Position = number | 'last' | 'all';

const rows = (lines: string): ReadonlyMap<string, Position> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .flatMap(line => {
        const [position = '', words = ''] = line.trim().split(': ');
        const value: Position = position === 'last' || position === 'all' ? position : Number(position) - 1;
        return words.split('|').map(word => [word, value] as const);
      }),
  );

/** Words for offered times by their place, without accents. */
export const POSITIONS: Readonly<Record<'de' | 'fr' | 'es', ReadonlyMap<string, Position>>> = {
  de: rows(`
    1: erste|ersten|erster|erstes|fruhere|fruheren|fruherer|ersteres|ersterer
    2: zweite|zweiten|zweiter|zweites
    3: dritte|dritten|dritter|drittes
    last: letzte|letzten|letzter|letztes|spatere|spateren|spaterer|letzteres
    all: beide|beides|beiden|alle|egal`),
  fr: rows(`
    1: premier|premiere
    2: deuxieme|second|seconde
    3: troisieme
    last: dernier|derniere
    all: deux|tous|toutes|importe`),
  es: rows(`
    1: primero|primera|primer
    2: segundo|segunda
    3: tercero|tercera|tercer
    last: ultimo|ultima
    all: cualquiera|ambos|ambas|todos|todas`),
};
