import type { Finding } from '@overlap/domain/intent';
import { markSpans } from '../words/mark-spans.ts';

/** The lead's words, with those marked that something was read from. */
export function MarkedText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const marks = findings.flatMap(({ span, says }) => (span ? [{ start: span.start, end: span.end, says }] : []));
  const pieces = markSpans(text, marks);
  let at = 0;
  return pieces.map(piece => {
    const key = at;
    at += piece.text.length;
    return piece.says.length > 0 ? (
      <mark key={key} title={piece.says.join('\n')} data-depth={Math.min(piece.says.length, 2)}>
        {piece.text}
      </mark>
    ) : (
      <span key={key}>{piece.text}</span>
    );
  });
}
