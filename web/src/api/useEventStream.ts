import { useEffect, useRef } from 'react';
import { callHeaders } from './http';

export type StreamEvent = { type: string; data: string; id: string };

/** Splits a text/event-stream into events; what is not finished yet comes back as the rest. */
export function parseEvents(text: string): { events: StreamEvent[]; rest: string } {
  const blocks = text.replace(/\r\n?/g, '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const events = blocks.flatMap((block) => {
    const event: StreamEvent = { type: 'message', data: '', id: '' };
    const data: string[] = [];
    for (const line of block.split('\n')) {
      const [, name, value] = /^(\w*):? ?(.*)$/.exec(line) ?? [];
      if (name === 'event') event.type = value ?? '';
      else if (name === 'data') data.push(value ?? '');
      else if (name === 'id') event.id = value ?? '';
    }
    return data.length > 0 ? [{ ...event, data: data.join('\n') }] : [];
  });
  return { events, rest };
}

/**
 * Listens to a service's event stream, in the active tenant (the browser's EventSource cannot send that header),
 * and connects again when the stream breaks. Pass undefined to listen to nothing.
 */
export function useEventStream(path: string | undefined, onEvent: (event: StreamEvent) => void) {
  const latest = useRef(onEvent);
  useEffect(() => {
    latest.current = onEvent;
  });

  useEffect(() => {
    if (path === undefined) return undefined;
    const stop = new AbortController();
    let lastId = '';

    async function listen(address: string) {
      const response = await fetch(address, {
        headers: {
          ...callHeaders('GET'),
          Accept: 'text/event-stream',
          ...(lastId && { 'Last-Event-ID': lastId }),
        },
        signal: stop.signal,
      });
      // A refusal stays a refusal; only a broken or busy stream is worth another try.
      if (response.status >= 400 && response.status < 500 && response.status !== 429) return false;
      if (!response.ok || !response.body) return true;
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return true;
        const { events, rest } = parseEvents(text + value);
        text = rest;
        for (const event of events) {
          if (event.id) lastId = event.id;
          latest.current(event);
        }
      }
    }

    async function keepListening(address: string) {
      for (let wait = 1000; !stop.signal.aborted; wait = Math.min(wait * 2, 30_000)) {
        const started = Date.now();
        const again = await listen(address).catch(() => true);
        if (!again) return;
        if (Date.now() - started > 30_000) wait = 1000;
        await new Promise((resolve) => {
          const timer = setTimeout(resolve, wait);
          stop.signal.addEventListener('abort', () => (clearTimeout(timer), resolve(undefined)), {
            once: true,
          });
        });
      }
    }

    void keepListening(path);
    return () => stop.abort();
  }, [path]);
}
