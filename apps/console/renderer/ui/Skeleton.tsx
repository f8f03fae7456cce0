const WIDTHS = ['62%', '84%', '48%', '74%', '56%', '80%', '66%', '44%', '70%', '52%'];

/** Grey lines in the shape of what is coming. */
export function Skeleton({ rows, label }: { rows: number; label: string }) {
  return (
    <div className="bones" role="status" aria-label={label}>
      {WIDTHS.slice(0, rows).map(width => (
        <div key={width}>
          <span className="bone" style={{ width: '34%' }} />
          <span className="bone" style={{ width }} />
        </div>
      ))}
    </div>
  );
}
