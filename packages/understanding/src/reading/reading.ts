import type { Finding, Intent, IntentKind } from '@overlap/domain/intent';
import type { Material } from './material.ts';

/** What a rule makes of a text: the parts of the intent that differ from an empty one. */
export type Reading = Pick<Intent, 'kind' | 'certain'> & Partial<Intent> & { findings: Finding[] };

function finding(own: string, rule: string, says: string, at: { start: number; end: number } | null): Finding {
  const span =
    at === null || at.end <= at.start ? null : { start: at.start, end: at.end, text: own.slice(at.start, at.end) };
  return { rule, says, span };
}

/** A reading with its one finding. */
export const read = (
  material: Material,
  kind: IntentKind,
  certain: boolean,
  rule: string,
  says: string,
  at: { start: number; end: number } | null = null,
): Reading => ({
  kind,
  certain,
  findings: [finding(material.own, rule, says, at)],
});
