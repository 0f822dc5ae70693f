import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

export type Step = {
  id: string;
  title: ReactNode;
  state: 'done' | 'current' | 'late' | 'stuck' | 'todo';
  /** When it happened or should happen, already written out. */
  when?: string;
  children?: ReactNode;
};

/** Steps in time, such as the Transitieroute: an ordered list that looks like a route. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  const { t } = useTranslation('ui');
  return (
    <ol className="op-steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={`op-step op-step--${step.state}`}
          aria-current={step.state === 'current' || step.state === 'stuck' ? 'step' : undefined}
        >
          <span className="op-step__mark" aria-hidden="true">
            {step.state === 'done' ? (
              <Icon name="check" size={18} />
            ) : step.state === 'late' || step.state === 'stuck' ? (
              '!'
            ) : (
              index + 1
            )}
          </span>
          <div className="op-stack op-gap-xs">
            <div>
              <p className="op-step__title">
                {step.title} <span className="op-hidden">({t(`step.${step.state}`)})</span>
              </p>
              {step.when && <p className="op-step__when">{step.when}</p>}
            </div>
            {step.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
