let loading;

// Patterns keep series apart without colour; ECharts' own dark ones drown the colour.
const pattern = { color: 'rgb(255 255 255 / 40%)', symbolSize: 1 };
const decals = [
  { ...pattern, dashArrayX: [1, 0], dashArrayY: [3, 6], rotation: -Math.PI / 4 },
  { ...pattern, symbol: 'circle', dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], symbolSize: .7 },
  { ...pattern, dashArrayX: [1, 0], dashArrayY: [2, 6] },
  { ...pattern, dashArrayX: [1, 0], dashArrayY: [3, 6], rotation: Math.PI / 4 },
  { ...pattern, symbol: 'rect', dashArrayX: [[6, 6]], dashArrayY: [6, 6], symbolSize: .6 },
];

// The bundle expects a classic script's global scope, so it cannot be imported.
function load(url) {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve(globalThis.echarts);
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

export async function draw(element, libraryUrl, option, description, page) {
  const echarts = await load(new URL(libraryUrl, document.baseURI).href);
  if (!element?.isConnected) return;
  const chart = echarts.getInstanceByDom(element) ?? create(echarts, element, page);
  const aria = { enabled: true, label: { description }, decal: { show: true, decals } };
  chart.setOption({ ...JSON.parse(option), aria }, true);
}

function create(echarts, element, page) {
  const chart = echarts.init(element, null, { renderer: 'svg' });
  chart.on('click', point => page.invokeMethodAsync('Clicked', {
    name: point.name, series: point.seriesName, index: point.dataIndex,
  }));
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  element.stopWatching = () => observer.disconnect();
  return chart;
}

export function remove(element) {
  element?.stopWatching?.();
  if (element) globalThis.echarts?.getInstanceByDom(element)?.dispose();
}
