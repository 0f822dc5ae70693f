import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useUrlState } from '@/lib/urlState';
import { StatusBadge } from './states';

type Tab = {
  id: string;
  label: string;
  /** How many things wait there; nothing is shown for none. */
  count?: number;
  content: () => ReactNode;
};

/** Tabs whose choice lives in the address (`?tab=…`), so that a link opens the right one. */
export function Tabs({
  label,
  tabs,
  param = 'tab',
}: {
  label: string;
  tabs: readonly Tab[];
  param?: string;
}) {
  const [url, setUrl] = useUrlState();
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const chosen = Math.max(
    0,
    tabs.findIndex(({ id }) => id === url[param]),
  );

  function choose(index: number) {
    const next = tabs[(index + tabs.length) % tabs.length];
    if (!next) return;
    setUrl({ [param]: next.id });
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[(index + tabs.length) % tabs.length]?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = {
      ArrowRight: chosen + 1,
      ArrowLeft: chosen - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      choose(next);
    }
  }

  return (
    <div>
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={label}
        className="op-tabs"
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={index === chosen}
            aria-controls={index === chosen ? `${base}-panel` : undefined}
            tabIndex={index === chosen ? 0 : -1}
            className="op-tab"
            onClick={() => choose(index)}
          >
            {tab.label}
            {tab.count ? <StatusBadge tone="negative">{tab.count}</StatusBadge> : null}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${tabs[chosen]?.id}`}
        className="op-tab-panel"
      >
        {tabs[chosen]?.content()}
      </div>
    </div>
  );
}
