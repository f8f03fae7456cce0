import { describe, expect, it } from 'vitest';
import { planRounds } from './plan.ts';
import { LINK_STORIES, PROVIDERS, STORIES } from './round.ts';

describe('a plan of rounds', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planRounds(7, 50)).toEqual(planRounds(7, 50));
    expect(planRounds(7, 50)).not.toEqual(planRounds(8, 50));
  });

  it('begins the same however long it is', () => {
    expect(planRounds(7, 200).slice(0, 50)).toEqual(planRounds(7, 50));
  });

  it('has every story, provider, fault and kind of kill', () => {
    const rounds = planRounds(7, 300);
    expect(new Set(rounds.map(round => round.story))).toEqual(new Set(STORIES));
    expect(new Set(rounds.map(round => round.provider))).toEqual(new Set(PROVIDERS));
    expect(new Set(rounds.map(round => round.fault.kind))).toEqual(new Set(['call', 'webhook', 'none']));
    const kills = new Set(rounds.map(({ kill }) => `${kill.victim} ${kill.at} ${kill.phase}`));
    expect([...kills].sort()).toEqual([
      'server commit after',
      'server commit before',
      'worker call after',
      'worker call before',
      'worker commit after',
      'worker commit before',
    ]);
  });

  it('has no story that a provider cannot have', () => {
    const rounds = planRounds(7, 300);
    expect(rounds.filter(each => each.provider === 'hubspot' && ['move', 'cancel'].includes(each.story))).toEqual([]);
    expect(rounds.filter(each => each.provider === 'own' && each.story.startsWith('self'))).toEqual([]);
  });

  it('puts the share asked for on leads’ own schedulers, and leaves the other rounds as they are', () => {
    const rounds = planRounds(7, 300, { pages: 0.3 });
    const links = rounds.filter(round => round.link);
    expect(links.length).toBeGreaterThan(60);
    expect(links.length).toBeLessThan(120);
    const plain = planRounds(7, 300);
    expect(rounds.filter(round => !round.link)).toEqual(plain.filter(({ number }) => !rounds[number]?.link));
  });

  it('has every kind of kill on leads’ own schedulers, by themselves and with a reviewer', () => {
    const links = planRounds(7, 300, { pages: 1 });
    expect(new Set(links.map(round => round.story))).toEqual(new Set(LINK_STORIES));
    expect(new Set(links.map(round => round.link?.level))).toEqual(new Set(['auto', 'ask']));
    const ofBrowser = links.filter(({ kill }) => kill.victim === 'browser');
    expect(new Set(ofBrowser.map(({ kill }) => `${kill.target} ${kill.at} ${kill.phase}`)).size).toBe(3 * 3 * 2);
    expect(links.filter(({ story, kill }) => story === 'their-api' && kill.victim !== 'worker')).toEqual([]);
  });
});
