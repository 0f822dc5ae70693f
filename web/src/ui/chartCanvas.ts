import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartProps } from './Chart';

register([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Tokens are pairs for light and dark; the browser resolves them on an element, not in a custom property. */
function colours(element: HTMLElement) {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const resolved = {
    ink: read('--basis-color-default-color-default'),
    subtle: read('--basis-color-default-color-subtle'),
    line: read('--basis-color-default-border-subtle'),
    paper: read('--basis-color-default-bg-default'),
    series: [1, 2, 3, 4, 5, 6].map((number) => read(`--opstap-chart-${number}`)),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return resolved;
}

/** Draws into `element` and follows its size; returns what takes it away. */
export function draw(element: HTMLElement, { kind, labels, series, format, scale }: ChartProps): () => void {
  const { ink, subtle, line, paper, series: palette, font } = colours(element);
  const text = { color: subtle, fontFamily: font, fontSize: 14 };
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const names = {
    type: 'category',
    data: labels,
    axisLabel: { ...text, width: 150, overflow: 'truncate' },
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
  };
  const values = {
    type: 'value',
    axisLabel: { ...text, hideOverlap: true, formatter: (value: number) => format(value) },
    splitLine: { lineStyle: { color: line } },
    minInterval: 1,
    ...(scale && { min: scale[0], max: scale[1] }),
  };
  const lying = kind === 'bar' && labels.some((label) => label.length > 8);
  const option: EChartsCoreOption = {
    animation: !calm,
    color: palette,
    textStyle: { fontFamily: font },
    aria: { enabled: true, decal: { show: series.length > 1 && kind === 'bar' } },
    grid: {
      left: 8,
      right: 24,
      top: 16,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: kind === 'bar' ? 'shadow' : 'line' },
      backgroundColor: paper,
      borderColor: line,
      textStyle: { ...text, color: ink },
      valueFormatter: (value: unknown) => format(Number(value)),
    },
    xAxis: lying ? values : names,
    yAxis: lying ? { ...names, inverse: true } : values,
    series: series.map(({ name, values: data }) => ({
      name,
      type: kind,
      data,
      barMaxWidth: 26,
      itemStyle: kind === 'bar' ? { borderRadius: 4 } : undefined,
      lineStyle: { width: 3 },
      symbolSize: 8,
    })),
  };
  const chart = init(element, undefined, { renderer: 'svg' });
  chart.setOption(option);
  const size = new ResizeObserver(() => chart.resize());
  size.observe(element);
  return () => {
    size.disconnect();
    chart.dispose();
  };
}
