import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/lib/format';
import { useTheme } from '@/lib/theme';
import { Table } from './Table';

export type ChartProps = {
  kind: 'bar' | 'line';
  labels: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
  format: (value: number) => string;
  /** The ends of a scale that does not start at nothing, such as 1 to 4. */
  scale?: readonly [min: number, max: number];
};

type Props = Omit<ChartProps, 'format'> & {
  /** What it shows, as a sentence: it is the picture's name and the table's caption. */
  title: string;
  /** What the labels are, such as "Sector". */
  category: string;
  format?: (value: number) => string;
  /** False when the same numbers stand beside it already. */
  table?: boolean;
};

/** A chart, and the same numbers as a table. ECharts itself arrives when a chart is shown. */
export function Chart({
  title,
  category,
  kind,
  labels,
  series,
  format = formatNumber,
  scale,
  table = true,
}: Props) {
  const { t } = useTranslation('ui');
  const canvas = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let gone = false;
    let clear: () => void = () => undefined;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const paint = () =>
      void import('./chartCanvas').then(({ draw }) => {
        if (gone) return;
        clear();
        clear = draw(element, { kind, labels, series, format, scale });
      });
    paint();
    dark.addEventListener('change', paint);
    return () => {
      gone = true;
      dark.removeEventListener('change', paint);
      clear();
    };
  }, [kind, labels, series, format, scale, theme]);

  const rows = labels.map((label, index) => ({
    label,
    values: series.map(({ values }) => values[index] ?? 0),
  }));
  return (
    <figure className="op-stack op-gap-sm">
      {series.length > 1 && (
        <ul className="op-legend op-small" aria-hidden="true">
          {series.map(({ name }, index) => (
            <li key={name}>
              <span className={`op-legend__mark op-legend__mark--${index + 1}`} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <div ref={canvas} className="op-chart__canvas" role="img" aria-label={title} />
      {table && (
        <details className="op-details">
          <summary>{t('chart.asTable')}</summary>
          <Table
            caption={title}
            rows={rows}
            rowKey={({ label }) => label}
            sortParam={`sort-${kind}`}
            cards={false}
            columns={[
              {
                id: 'label',
                header: category,
                names: true,
                sortValue: ({ label }) => label,
                cell: ({ label }) => label,
              },
              ...series.map(({ name }, column) => ({
                id: String(column),
                header: name,
                numeric: true,
                sortValue: ({ values }: (typeof rows)[number]) => values[column],
                cell: ({ values }: (typeof rows)[number]) => format(values[column] ?? 0),
              })),
            ]}
          />
        </details>
      )}
    </figure>
  );
}
