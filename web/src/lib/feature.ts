import type { ComponentType } from 'react';
import type { IconName } from '@/ui/Icon';
import type { Role } from './roles';

/** A part of a page that is loaded when it is first shown: `() => import('./SeatsScreen')`, default export. */
export type Lazy<Props = object> = () => Promise<{ default: ComponentType<Props> }>;

export type LinkScreenProps = {
  /** The whole token, as it stood after `#` in the mail. */
  token: string;
  /** What `GET /api/<service>/v1/links/current` answered. */
  link: Record<string, unknown>;
};

export type Feature = {
  /** The folder's name, and the name of its catalogue `src/i18n/nl/<name>.json`. */
  name: string;
  /** Screens. `path` as in TanStack Router (`/plekken/$seatId`); without `roles` everybody who is logged in may open it. */
  routes?: { path: string; screen: Lazy; roles?: readonly Role[] }[];
  /** Entries of the menu, in the order of `order`; the four lowest stand in the bar of a phone. */
  nav?: { to: string; label: string; icon: IconName; roles: readonly Role[]; order: number }[];
  /** Blocks of the first screen: `now` is what needs me, `own` is my work, `side` is good to know. */
  cards?: { slot: 'now' | 'own' | 'side'; card: Lazy; roles: readonly Role[]; order: number }[];
  /** Entries of Ctrl-K. */
  commands?: { label: string; to: string; icon?: IconName; roles?: readonly Role[] }[];
  /** Lists in which Ctrl-K looks for what was typed: `label` has `{{text}}`, `param` is where the list reads it. */
  finds?: {
    label: string;
    to: string;
    param: string;
    icon?: IconName;
    roles?: readonly Role[];
    order: number;
  }[];
  /** What stands at the end of the header, such as the bell. */
  header?: { item: Lazy; roles?: readonly Role[]; order: number }[];
  /** Pages for people without an account, by `<service>.<purpose>` of the link. */
  links?: Record<string, Lazy<LinkScreenProps>>;
  /** Pages that need no login. */
  publicRoutes?: { path: string; screen: Lazy }[];
};

/** Only there so that a feature's description is checked where it is written. */
export function defineFeature(feature: Feature): Feature {
  return feature;
}
