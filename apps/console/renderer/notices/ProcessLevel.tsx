import { AUTONOMY_LEVELS, type AutonomyLevel } from '@overlap/domain/policy';
import { client } from '../api/client.ts';
import type { Settings } from '../api/types.ts';
import { Card } from '../ui/Card.tsx';
import { useSetting } from './use-setting.ts';

const WORDS: Record<AutonomyLevel, { text: string; says: string }> = {
  off: { text: 'Off', says: 'Links are kept, and each becomes a task.' },
  review: { text: 'Ask', says: 'Everything is prepared; a reviewer approves each booking.' },
  auto: { text: 'By itself', says: 'As far as each scheduler below is let.' },
};

/** How far the whole process goes, whatever each scheduler is set to. */
export function ProcessLevel({ settings, mayChange }: { settings: Settings; mayChange: boolean }) {
  const { autonomy } = settings;
  const chosen = autonomy['scheduler-link'];
  const { mutate, isPending, variables } = useSetting<AutonomyLevel>({
    save: level => client.settings.setAutonomy.mutate({ ...autonomy, 'scheduler-link': level }),
    said: level => `Leads’ schedulers: ${WORDS[level].text.toLowerCase()}`,
  });
  const shown = isPending ? variables : chosen;
  return (
    <Card title="How far it goes at most">
      <fieldset className="level-choices" disabled={!mayChange}>
        <legend className="hidden-text">How far booking on leads’ schedulers goes at most</legend>
        {AUTONOMY_LEVELS.map(level => (
          <label key={level} className="choice-line">
            <input type="radio" name="process-level" checked={shown === level} onChange={() => mutate(level)} />
            <span>
              {WORDS[level].text} <span className="quiet">{WORDS[level].says}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Card>
  );
}
