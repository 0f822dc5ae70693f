import { Link as RouterLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  to: string;
  search?: Record<string, string | undefined>;
};

/** A link to a screen of any feature; `to` may be a full path (`/plekken/12`). Elsewhere: a plain `<a href>`. */
export function Link({ to, search, ...rest }: LinkProps) {
  return (
    <RouterLink
      to={to as never}
      search={search as never}
      // The way back to a list is not the page one is on.
      activeOptions={{ exact: true, includeSearch: false }}
      {...rest}
    />
  );
}
