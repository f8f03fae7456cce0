import { FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import type { EvidenceFile } from '../api/types.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { fileInWords } from '../words/attempts.ts';
import { fileUrl, isPicture } from './evidence-files.ts';
import { FileViewer } from './FileViewer.tsx';
import { LostPicture } from './LostPicture.tsx';

interface PicturesProps {
  files: readonly EvidenceFile[];
  /** Whether `V` opens the newest one here. */
  hasKey?: boolean;
}

/** What was seen, the newest run first: small pictures that open large. Arrows move from one to the next. */
export function Pictures({ files, hasKey = false }: PicturesProps) {
  const [openAt, setOpenAt] = useState<number | null>(null);
  const strip = useRef<HTMLUListElement>(null);
  useShortcuts(hasKey && files.length > 0 ? { view: () => setOpenAt(0) } : {});
  if (files.length === 0) return <p className="quiet">No picture was taken.</p>;

  const move = (event: React.KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const buttons = [...(strip.current?.querySelectorAll('button') ?? [])];
    buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
    event.preventDefault();
  };
  return (
    <>
      <ul className="pictures" ref={strip} onKeyDown={move} data-scrolls>
        {files.map((file, index) => (
          <li key={file.id}>
            <button type="button" className="picture" onClick={() => setOpenAt(index)}>
              <Thumbnail file={file} />
              <span className="picture-words">{fileInWords(file.name)}</span>
            </button>
          </li>
        ))}
      </ul>
      {openAt !== null && <FileViewer files={files} at={openAt} onMove={setOpenAt} onClose={() => setOpenAt(null)} />}
    </>
  );
}

function Thumbnail({ file }: { file: EvidenceFile }) {
  const [isLost, setLost] = useState(false);
  if (!isPicture(file)) {
    return (
      <span className="picture-frame">
        <FileText size={20} aria-hidden />
      </span>
    );
  }
  return (
    <span className="picture-frame">
      {isLost ? <LostPicture /> : <img src={fileUrl(file)} alt="" loading="lazy" onError={() => setLost(true)} />}
    </span>
  );
}
