import type { Decision } from '@overlap/domain/decision';
import type { Intent, Interpretation } from '@overlap/domain/intent';
import { formatInstant } from '@overlap/domain/time';
import type { CaseLine } from './case-line.ts';
import { readCase } from './predict.ts';

/** One reply's reading and decision for a person: the words that count are marked, each with the rule that read it. */
export function explain(line: CaseLine): string {
  const { intent, decision } = readCase(line);
  const zone = line.leadTimeZone ?? line.workspaceTimeZone;
  return [
    `── ${line.id} · ${line.channel} · received ${formatInstant(line.receivedAt, zone)}`,
    ...markWords(intent)
      .split('\n')
      .map(row => `   ${row}`),
    `   ${intent.kind}, ${intent.certain ? 'certain' : 'not certain'} → ${decision.action}${decision.starts[0] ? ` ${formatInstant(decision.starts[0], zone)}` : ''}`,
    ...intent.findings.map(
      finding => `   · ${finding.rule}${finding.span ? ` “${oneLine(finding.span.text)}”` : ''}: ${finding.says}`,
    ),
    ...intent.interpretations.map(each => `   ? ${formatInterpretation(each, zone)}`),
    ...zoneLines(intent, zone),
    ...reasonLines(decision),
  ].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The own text with every word that a finding came from in brackets. */
function markWords({ ownText, findings }: Intent): string {
  const marked = new Array<boolean>(ownText.length).fill(false);
  for (const { span } of findings) if (span) marked.fill(true, span.start, span.end);
  return [...ownText].length === 0
    ? '(no words of their own)'
    : ownText
        .split('')
        .map(
          (char, at) => `${marked[at] && !marked[at - 1] ? '[' : ''}${char}${marked[at] && !marked[at + 1] ? ']' : ''}`,
        )
        .join('');
}

const formatInterpretation = ({ says, accepted, proposed }: Interpretation, zone: string): string =>
  `${says}${accepted.length > 1 ? ` Offered: ${accepted.map(start => formatInstant(start, zone)).join(', ')}.` : ''}${proposed.length > 0 ? ` Times: ${formatSlots(proposed, zone)}.` : ''}`;

const formatSlots = (slots: Intent['proposed'], zone: string): string =>
  slots
    .map(({ start, end }) => `${formatInstant(start, zone)} – ${formatInstant(end, zone).split(' at ')[1]}`)
    .join('; ');

function zoneLines({ zone }: Intent, shown: string): string[] {
  if (zone === null) return [];
  const second = zone.secondBest;
  return [
    `   zone ${zone.timeZone} by ${zone.evidence}`,
    ...(second
      ? [
          `   next best zone ${second.timeZone} by ${second.evidence}: ${second.proposed.length > 0 ? formatSlots(second.proposed, shown) : 'no times'}`,
        ]
      : []),
  ];
}

const reasonLines = ({ reasons }: Decision): string[] =>
  reasons.map(({ weight, says, rule }) => `   ${weight} ${rule}: ${says}`);
