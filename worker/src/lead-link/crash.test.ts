import { withWorkspace } from '@overlap/database/client';
import { armAttempt, releaseAttempt, startAttempt } from '@overlap/database/stores/link-attempts';
import type { EvidenceStore } from '@overlap/evidence/store';
import { approveAttempt, callOff } from '@overlap/outcome/lead-link/act-on-attempt';
import { settleSilence } from '@overlap/outcome/lead-link/settle-silence';
import type { Work } from '@overlap/outcome/work';
import { freshDatabase } from '@overlap/testing/fresh-database';
import { addLead, addReply } from '@overlap/testing/rows';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { bookOnPage } from '../jobs/book-on-page.ts';
import { sweepLinkAttempts } from '../schedule/sweep-links.ts';
import { Killed, openPage, type Script, visitsOf } from './fixtures/page.ts';
import { at, memoryStore, openTown, type Town } from './fixtures/town.ts';

let town: Town;
const { store } = memoryStore();
beforeAll(async () => {
  town = await openTown({ fresh: await freshDatabase(), addLead, addReply });
});
afterAll(() => town.close());

interface Who {
  workspaceId: string;
  leadId: string;
  id: string;
}
const OPEN = [at(14, 30), at(15)];
const MINUTE = 60_000;
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE);

async function visit({ workspaceId, id }: Omit<Who, 'leadId'>, script: Script, evidence: EvidenceStore = store) {
  const page = openPage(script);
  const { signal } = new AbortController();
  // A killed worker gives nothing back: the host's own lock is waited for elsewhere.
  await town.inWorkspace('00000000-0000-0000-0000-000000000000', tx => tx.prisma.providerPause.deleteMany());
  const ended = await bookOnPage(
    town.shift,
    visitsOf(page.visit, evidence),
    { workspaceId, attemptId: id },
    { signal },
  ).then(
    () => 'ended',
    error => (error instanceof Killed ? 'killed' : Promise.reject(error)),
  );
  return { ...page, ended };
}
const act = <T>({ workspaceId }: Pick<Who, 'workspaceId'>, word: (work: Work) => Promise<T>): Promise<T> =>
  withWorkspace(town.shift.database, workspaceId, tx => word({ tx, queue: town.queue }));

/** An attempt that a reviewer has approved. */
async function approved(): Promise<Who> {
  const who = await town.invited(await town.addWorkspace());
  const { id } = await town.attemptOf(who);
  await visit({ ...who, id }, { open: OPEN });
  await act(who, work => approveAttempt(work, { attemptId: id, actor: 'user:reviewer' }));
  return { ...who, id };
}
const stateOf = async (who: Who) => {
  const { attempt, bookings, tasks } = await town.storyOf(who);
  return [attempt?.status, attempt?.kind ?? null, bookings.at(-1)?.status ?? null, tasks.length];
};

describe('a worker killed', () => {
  it.each(['opened', 'free', 'armed'] as const)(
    'when %s: nothing has left, and it is booked once by another',
    async step => {
      const who = await approved();
      const first = await visit(who, {
        open: OPEN,
        on: now => {
          if (now === step) throw new Killed();
        },
      });
      expect([first.ended, first.ledger]).toEqual(['killed', []]);
      await sweepLinkAttempts(town.shift, later(0));
      expect((await stateOf(who))[0]).toBe(step === 'armed' ? 'armed' : 'running');
      await sweepLinkAttempts(town.shift, later(2));
      expect(await stateOf(who)).toEqual(['approved', expect.anything(), 'held', 0]);
      const second = await visit(who, { open: OPEN });
      expect(second.ledger).toEqual([at(14, 30)]);
      expect(await stateOf(who)).toEqual(['booked', 'confirmed', 'confirmed', 0]);
    },
  );

  it.each([
    ['released', []],
    ['left', [at(14, 30)]],
  ] as const)('when %s: unknown, before a person, and never submitted again', async (step, ledger) => {
    const who = await approved();
    const first = await visit(who, {
      open: OPEN,
      on: now => {
        if (now === step) throw new Killed();
      },
    });
    expect(first.ledger).toEqual(ledger);
    for (const minutes of [2, 5, 60, 3_000]) await sweepLinkAttempts(town.shift, later(minutes));
    expect(await stateOf(who)).toEqual(['needs-person', 'outcome-unknown', 'needs-person', 1]);
    expect((await visit(who, { open: OPEN })).requests).toEqual([]);
  });

  it('when its request was let go: its evidence is kept as long as that of any that was sent', async () => {
    const who = await approved();
    await visit(who, {
      open: OPEN,
      on: now => {
        if (now === 'released') throw new Killed();
      },
    });
    const { files } = await town.storyOf(who);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(file => file.expiresAt < later(80 * 24 * 60))).toEqual([]);
  });

  it('while it keeps a picture: no file is there that no row tells of', async () => {
    const who = await approved();
    const rows = () => town.inWorkspace(who.workspaceId, tx => tx.prisma.evidenceFile.findMany());
    const known: boolean[] = [];
    const watched: EvidenceStore = {
      ...store,
      put: async key => void known.push((await rows()).some(row => row.storageKey === key)),
    };
    await visit(who, { open: OPEN }, watched);
    expect(known).toEqual([true]);
  });

  it('three times before anything left: a person has it, and our time is free', async () => {
    const who = await approved();
    for (let run = 0; run < 3; run += 1) {
      await visit(who, {
        open: OPEN,
        on: () => {
          throw new Killed();
        },
      });
      await sweepLinkAttempts(town.shift, later(2));
    }
    expect(await stateOf(who)).toEqual(['needs-person', 'browser-died', 'released', 1]);
  });

  it('before anybody took it up: it is sent again, and after a quarter of an hour a person has it', async () => {
    const who = await approved();
    await sweepLinkAttempts(town.shift, later(2));
    expect((await stateOf(who))[0]).toBe('approved');
    await sweepLinkAttempts(town.shift, later(20));
    expect(await stateOf(who)).toEqual(['failed', 'no-browser', 'released', 1]);
  });

  it('in its dry run: it begins anew', async () => {
    const planned = await town.invited(await town.addWorkspace());
    const { id } = await town.attemptOf(planned);
    const who = { ...planned, id };
    await visit(who, {
      open: OPEN,
      on: () => {
        throw new Killed();
      },
    });
    await sweepLinkAttempts(town.shift, later(2));
    expect(await stateOf(who)).toEqual(['planned', null, null, 0]);
    await visit(who, { open: OPEN });
    expect((await stateOf(who))[0]).toBe('awaiting-approval');
  });
});

describe('a worker that only seemed dead', () => {
  it.each(['free', 'armed'] as const)('and was given up when %s submits nothing', async step => {
    const who = await approved();
    const page = await visit(who, {
      open: OPEN,
      on: async now => {
        if (now === step) await sweepLinkAttempts(town.shift, later(2));
      },
    });
    expect([page.ended, page.ledger]).toEqual(['ended', []]);
    expect((await stateOf(who))[0]).toBe('approved');
    expect((await visit(who, { open: OPEN })).ledger).toEqual([at(14, 30)]);
  });

  it('and was given up after its request had left still counts, when it says that it is booked', async () => {
    const who = await approved();
    await visit(who, {
      open: OPEN,
      on: async now => {
        if (now === 'left') await sweepLinkAttempts(town.shift, later(2));
      },
    });
    expect(await stateOf(who)).toEqual(['booked', 'confirmed', 'confirmed', 0]);
  });
});

describe('the commit before the request leaves', () => {
  it('that affects no row keeps it in', async () => {
    const who = await approved();
    const page = await visit(who, {
      open: OPEN,
      on: async now => {
        if (now !== 'armed') return;
        const data = { leaseHolder: 'somebody-else' };
        await town.inWorkspace(who.workspaceId, tx => tx.prisma.linkAttempt.update({ where: { id: who.id }, data }));
      },
    });
    expect(page.ledger).toEqual([]);
    expect((await stateOf(who))[0]).toBe('armed');
  });

  it('that came through without the worker knowing makes the outcome unknown', async () => {
    const who = await approved();
    const page = await visit(who, {
      open: OPEN,
      on: async now => {
        if (now !== 'armed') return;
        const { leaseHolder } = await town.attemptOf(who);
        const lease = { id: who.id, holder: leaseHolder ?? '' };
        expect(await town.inWorkspace(who.workspaceId, tx => releaseAttempt(tx, lease))).toBe(true);
      },
    });
    // Its own commit then changes nothing, and the request stays in.
    expect(page.ledger).toEqual([]);
    expect(await stateOf(who)).toEqual(['needs-person', 'outcome-unknown', 'needs-person', 1]);
  });

  it('called off while the form is filled in: it is not armed', async () => {
    const who = await approved();
    const page = await visit(who, {
      open: OPEN,
      on: async now => {
        if (now === 'free') await act(who, work => callOff(work, { attemptId: who.id, actor: 'user:reviewer' }));
      },
    });
    expect(page.ledger).toEqual([]);
    expect(await stateOf(who)).toEqual(['called-off', expect.anything(), 'released', 0]);
  });

  it('cannot be called off once it is armed', async () => {
    const who = await approved();
    let answer: unknown;
    await visit(who, {
      open: OPEN,
      on: async now => {
        if (now === 'armed')
          answer = await act(who, work => callOff(work, { attemptId: who.id, actor: 'user:reviewer' }));
      },
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'conflict', message: expect.stringMatching(/right now/) },
    });
    expect((await stateOf(who))[0]).toBe('booked');
  });
});

describe('two workers at one attempt', () => {
  it('one starts it, and of two that believe they have it one arms', async () => {
    const who = await approved();
    const inIt = <T>(work: Parameters<typeof withWorkspace<T>>[2]) => town.inWorkspace(who.workspaceId, work);
    const until = later(1);
    const started = await Promise.all(
      ['a', 'b', 'c', 'd'].map(holder => inIt(tx => startAttempt(tx, who.id, { holder, until }))),
    );
    expect(started.filter(Boolean)).toHaveLength(1);
    const armed = await Promise.all(
      ['a', 'b', 'c', 'd', 'a', 'b'].map(holder => inIt(tx => armAttempt(tx, { id: who.id, holder }))),
    );
    expect(armed.filter(Boolean)).toHaveLength(1);
    const holder = started.find(Boolean)?.leaseHolder ?? '';
    // As the gate does it, in the same transaction.
    await inIt(tx =>
      tx.prisma.booking.updateMany({ where: { leadId: who.leadId, status: 'held' }, data: { status: 'confirming' } }),
    );
    const released = await Promise.all(
      [holder, holder, holder, 'a', 'b'].map(each => inIt(tx => releaseAttempt(tx, { id: who.id, holder: each }))),
    );
    expect(released.filter(Boolean)).toHaveLength(1);
  });

  it('with whole visits at the same moment there is one submit', async () => {
    const who = await approved();
    const pages = await Promise.all(Array.from({ length: 4 }, () => visit(who, { open: OPEN })));
    expect(pages.flatMap(page => page.ledger)).toEqual([at(14, 30)]);
    expect((await stateOf(who))[0]).toBe('booked');
  });
});

describe('the database itself', () => {
  it.each(['planned', 'approved', 'running', 'armed', 'awaiting-approval', 'called-off'])(
    'refuses to make a released attempt %s',
    async status => {
      const who = await approved();
      await visit(who, { open: OPEN, answers: 'outcome-unknown' });
      const change = town.inWorkspace(who.workspaceId, tx =>
        tx.prisma.linkAttempt.update({ where: { id: who.id }, data: { status } }),
      );
      await expect(change).rejects.toThrow(/link_attempt_never_again/);
    },
  );

  it('keeps a second live attempt of a lead out', async () => {
    const who = await approved();
    const { id: _id, result: _result, wanted: _wanted, reasons: _reasons, ...row } = await town.attemptOf(who);
    const second = town.inWorkspace(who.workspaceId, tx => tx.prisma.linkAttempt.create({ data: row }));
    await expect(second).rejects.toThrow(/Unique constraint/);
  });

  it('shows no attempt, link or file of another workspace', async () => {
    const who = await approved();
    const other = await town.addWorkspace();
    const seen = await town.inWorkspace(other, async ({ prisma }) => [
      await prisma.linkAttempt.count(),
      await prisma.schedulerLink.count(),
      await prisma.evidenceFile.count(),
      await prisma.linkPolicy.count({ where: { workspaceId: who.workspaceId } }),
    ]);
    expect(seen).toEqual([0, 0, 0, 0]);
    const word = { attemptId: who.id, actor: 'user:stranger' };
    expect(await act({ workspaceId: other }, work => callOff(work, word))).toMatchObject({ error: { kind: 'gone' } });
    await act({ workspaceId: other }, work => settleSilence(work, who.id, later(100)));
    expect((await stateOf(who))[0]).toBe('approved');
  });
});

test('a sweep at the same moment by two workers sends an attempt round once', async () => {
  const who = await approved();
  await visit(who, {
    open: OPEN,
    on: () => {
      throw new Killed();
    },
  });
  await Promise.all([1, 2, 3].map(() => sweepLinkAttempts(town.shift, later(2))));
  expect((await town.attemptOf(who)).tries).toBe(1);
  expect((await stateOf(who))[0]).toBe('approved');
});
