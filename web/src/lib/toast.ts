import { useSyncExternalStore } from 'react';

export type Toast = { id: number; text: string; undo?: () => void };

/** Long enough to read, doubt and reach the button (the platform promises ten seconds to undo). */
export const toastMillis = 12_000;

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function publish(all: readonly Toast[]) {
  toasts = all;
  listeners.forEach((listener) => listener());
}

/** Tells what happened; with `undo` it offers "Ongedaan maken", which is how we ask "are you sure?" */
export function toast(text: string, options: { undo?: () => void } = {}) {
  publish([...toasts.slice(-2), { id: next++, text, ...options }]);
}

export function dismissToast(id: number) {
  publish(toasts.filter((candidate) => candidate.id !== id));
}

/** What was said to one person is not shown to the next. */
export function dismissToasts() {
  publish([]);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
