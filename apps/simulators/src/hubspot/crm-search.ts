import { refuse } from './errors.ts';
import type { CrmRecord } from './view.ts';
import type { Filter } from './wire.ts';

/** Whether a record fits any group of filters; of one group it has to fit all. */
export const fits = (record: CrmRecord, groups: readonly { filters: readonly Filter[] }[]): boolean =>
  groups.length === 0 || groups.some(({ filters }) => filters.every(filter => fitsFilter(record, filter)));

function fitsFilter(record: CrmRecord, filter: Filter): boolean {
  const { propertyName, operator, value = '' } = filter;
  const linked = /^associations\.(contact|meeting)s?$/.exec(propertyName)?.[1];
  if (linked) {
    if (operator !== 'EQ') throw refuse(400, `Operator ${operator} is not supported for associations`);
    return record.linked[linked === 'contact' ? 'contacts' : 'meetings'].includes(value);
  }
  const own = record.properties[propertyName] ?? null;
  if (operator === 'HAS_PROPERTY') return own !== null;
  if (operator === 'NOT_HAS_PROPERTY') return own === null;
  return own !== null && compare(own, filter);
}

function compare(own: string, { operator, value = '', highValue = '', values = [] }: Filter): boolean {
  const order = (other: string) => orderOf(own) - orderOf(other);
  switch (operator) {
    case 'EQ':
      return isSame(own, value);
    case 'NEQ':
      return !isSame(own, value);
    case 'IN':
      return values.some(one => isSame(own, one));
    case 'LT':
      return order(value) < 0;
    case 'LTE':
      return order(value) <= 0;
    case 'GT':
      return order(value) > 0;
    case 'GTE':
      return order(value) >= 0;
    case 'BETWEEN':
      return order(value) >= 0 && order(highValue) <= 0;
    default:
      return own
        .toLowerCase()
        .split(/[;\s]+/)
        .includes(value.toLowerCase());
  }
}

const isSame = (a: string, b: string): boolean =>
  a.toLowerCase() === b.toLowerCase() || (isInstant(a) && orderOf(a) === orderOf(b));

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text);

/** Instants are given as milliseconds or ISO, numbers as digits. */
const orderOf = (text: string): number => (/^-?\d+$/.test(text) ? Number(text) : Date.parse(text));

/** Sorted by one property, else in the order in which the records were made. */
export function sorted(
  records: readonly CrmRecord[],
  [sort]: readonly { propertyName: string; direction: 'ASCENDING' | 'DESCENDING' }[],
): CrmRecord[] {
  if (!sort) return [...records];
  const of = ({ properties }: CrmRecord) => properties[sort.propertyName] ?? '';
  const sign = sort.direction === 'ASCENDING' ? 1 : -1;
  return records.toSorted((a, b) => sign * of(a).localeCompare(of(b)));
}
