import type { Tone } from '@/ui';

const tones: Record<string, Tone> = { OFFERED: 'warning', ACCEPTED: 'positive', REFUSED: 'negative' };

export const handoverTone = (status: string): Tone => tones[status] ?? 'neutral';
