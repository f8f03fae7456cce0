import type { Finding } from '@overlap/domain/intent';
import { Button } from '../ui/Button.tsx';
import { stanceInWords, stanceOf } from '../words/findings.ts';
import type { LinkedFindings } from './use-linked-findings.ts';

/** A long list is folded after this many. */
const SHOWN_AT_ONCE = 6;

/** What was read from which words, each finding with the number that its words carry in the text. */
export function FindingList({ findings, linked }: { findings: readonly Finding[]; linked: LinkedFindings }) {
  // One more than fits is shown rather than a button for it.
  const shown = linked.isWhole || findings.length <= SHOWN_AT_ONCE + 1 ? findings : findings.slice(0, SHOWN_AT_ONCE);
  return (
    <>
      <ol className="findings" aria-label="Read from">
        {shown.map((finding, index) => (
          <FindingRow key={index} finding={finding} index={index} linked={linked} />
        ))}
      </ol>
      {shown.length < findings.length && (
        <Button look="quiet" onClick={linked.showWhole}>
          Show all {findings.length} findings
        </Button>
      )}
    </>
  );
}

interface FindingRowProps {
  finding: Finding;
  index: number;
  linked: LinkedFindings;
}

function FindingRow({ finding: { rule, says, span }, index, linked }: FindingRowProps) {
  const stance = stanceOf(rule);
  const row = (
    <>
      <span className="finding-number" data-stance={stance} aria-hidden>
        {span ? index + 1 : '·'}
      </span>
      <span className="finding-body">
        <span id={linked.idOf('says', index)}>{says}</span>{' '}
        {span && !says.includes(span.text) && <q dir="auto">{span.text}</q>}
        <span className="finding-foot">
          <span className="finding-stance" data-stance={stance}>
            {stanceInWords(stance)}
          </span>{' '}
          <code>{rule}</code>
        </span>
      </span>
    </>
  );
  if (!span) return <li className="finding">{row}</li>;
  return (
    <li>
      <button
        type="button"
        className="finding"
        id={linked.idOf('row', index)}
        data-lit={linked.lit.has(index) || undefined}
        onMouseEnter={() => linked.light([index])}
        onMouseLeave={linked.dim}
        onFocus={() => linked.light([index])}
        onBlur={linked.dim}
        onClick={() => linked.goToWords(index)}
      >
        {row}
      </button>
    </li>
  );
}
