import { useSearch } from '@tanstack/react-router';
import type { TaskTab } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { useTitle } from '../hooks/use-title.ts';
import { DoneTasks } from '../tasks/DoneTasks.tsx';
import { OpenTasks } from '../tasks/OpenTasks.tsx';
import { StuckWork } from '../tasks/StuckWork.tsx';
import { LinkTabs } from '../ui/LinkTabs.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';

const NAMES: Record<TaskTab, string> = { open: 'Open', done: 'Done' };

export function TasksPage() {
  const { tab = 'open' } = useSearch({ from: '/shell/tasks' });
  const { can } = useSession();
  useTitle('Tasks');
  return (
    <div className="plain-page">
      <PageHeader title="Tasks">
        <LinkTabs label="Which tasks" param="tab" tabs={NAMES} />
      </PageHeader>
      <div className="page-body">
        {tab === 'open' ? <OpenTasks /> : <DoneTasks />}
        {tab === 'open' && can.includes('stuck.retry') && <StuckWork />}
      </div>
    </div>
  );
}
