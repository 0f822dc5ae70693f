import { describe, expect, it } from 'vitest';
import type { Placement } from './api';
import { sectionsOf, tabs } from './sections';
import { order } from './states';

const names = (state: (typeof order)[number], staff: boolean) =>
  tabs.map((tab) => sectionsOf({ state } as Placement, staff, tab).map(({ name }) => name));

describe('the page of a stage', () => {
  it('has each part on one tab, whatever the state', () => {
    for (const state of order) {
      for (const staff of [true, false]) {
        const all = names(state, staff).flat();
        expect(new Set(all).size).toBe(all.length);
      }
    }
    expect(names('RUNNING', true).flat()).toHaveLength(20);
  });

  it('puts in front what has to be done in this state, and files it under its tab afterwards', () => {
    const [now, agreements] = names('SEARCHING', true);
    expect(now).toEqual(['klik', 'steps', 'profile', 'gates']);
    expect(agreements).toContain('talks');
    expect(names('CLOSING', true)[0]).toEqual([
      'reports',
      'search-again',
      'klik',
      'steps',
      'closing-talk',
      'outflow',
    ]);
    expect(names('BROKEN_OFF', false)[0]).toEqual(['search-again', 'klik', 'steps']);
    expect(names('ACQUAINTANCE', true)[0]).toEqual(['klik', 'steps', 'contact', 'talks', 'agree']);
    expect(names('COMPLETED', true)[1]).toEqual([
      'amendments',
      'profile',
      'gates',
      'contact',
      'talks',
      'agree',
      'hours',
    ]);
  });

  it('keeps the work of the school from the family, and tells them when the next talk is', () => {
    expect(names('RUNNING', false)[0]).toEqual(['klik', 'steps', 'hours', 'next']);
    expect(names('RUNNING', false).flat()).not.toContain('gates');
  });
});
