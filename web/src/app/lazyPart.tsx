import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import type { Lazy } from '@/lib/feature';
import { Skeleton } from '@/ui';

type Part<Props> = (props: Props) => ReactNode;

const parts = new Map<unknown, unknown>();

/** The component behind a feature's `() => import(…)`, loaded once, with a skeleton meanwhile. */
export function lazyPart<Props extends object>(load: Lazy<Props>, lines = 4): Part<Props> {
  const made = parts.get(load);
  if (made) return made as Part<Props>;
  const Loading = lazy(load) as unknown as ComponentType<Props>;
  function LazyPart(props: Props) {
    return (
      <Suspense fallback={lines > 0 ? <Skeleton lines={lines} /> : null}>
        <Loading {...props} />
      </Suspense>
    );
  }
  parts.set(load, LazyPart);
  return LazyPart;
}
