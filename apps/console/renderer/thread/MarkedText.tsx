import type { Finding } from '@overlap/domain/intent';
import { STANCES, stanceOf } from '../words/findings.ts';
import { markSpans, type Piece } from '../words/mark-spans.ts';
import type { LinkedFindings } from './use-linked-findings.ts';

interface MarkedTextProps {
  text: string;
  findings: readonly Finding[];
  linked: LinkedFindings;
}

/** The lead's words, with those marked that something was read from; each leads to what was. */
export function MarkedText({ text, findings, linked }: MarkedTextProps) {
  const pieces = markSpans(
    text,
    findings.map(({ span }) => span),
  );
  const begun = new Set<number>();
  let at = 0;
  return pieces.map(piece => {
    const key = at;
    at += piece.text.length;
    if (piece.marks.length === 0) return <span key={key}>{piece.text}</span>;
    const first = piece.marks.find(finding => !begun.has(finding));
    for (const finding of piece.marks) begun.add(finding);
    return <MarkedWords key={key} piece={piece} findings={findings} linked={linked} first={first} />;
  });
}

interface MarkedWordsProps {
  piece: Piece;
  findings: readonly Finding[];
  linked: LinkedFindings;
  /** The finding whose words begin here, if one does. */
  first: number | undefined;
}

function MarkedWords({ piece, findings, linked, first }: MarkedWordsProps) {
  const { marks, ends, text } = piece;
  const stances = marks.map(finding => stanceOf(findings[finding]?.rule ?? ''));
  const stance = STANCES.find(each => stances.includes(each));
  const [target = 0] = first === undefined ? marks : [first];
  return (
    <mark
      data-stance={stance}
      data-lit={marks.some(finding => linked.lit.has(finding)) || undefined}
      data-numbers={ends.length > 0 ? ends.map(finding => finding + 1).join(' ') : undefined}
    >
      <a
        id={linked.idOf('words', target)}
        href={`#${linked.idOf('row', target)}`}
        aria-describedby={marks.map(finding => linked.idOf('says', finding)).join(' ')}
        title={marks.map(finding => findings[finding]?.says).join('\n')}
        onMouseEnter={() => linked.light(marks)}
        onMouseLeave={linked.dim}
        onFocus={() => linked.light(marks)}
        onBlur={linked.dim}
        onClick={event => {
          event.preventDefault();
          linked.goToRow(target);
        }}
      >
        {text}
      </a>
    </mark>
  );
}
