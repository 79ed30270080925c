import type { TableFace } from '../faces-contract';

/** A round table seen from above: its number, a chair for everybody who sits there, and an open one for who left. */
export function TableShape({ table }: { readonly table: Pick<TableFace, 'number' | 'people' | 'empty'> }) {
  const chairs = table.people.length + table.empty;
  return (
    <svg class="table-shape" viewBox="-50 -50 100 100" aria-hidden="true">
      {Array.from({ length: chairs }, (_, at) => {
        const angle = (2 * Math.PI * at) / chairs - Math.PI / 2;
        const taken = at < table.people.length;
        return <circle key={at} class={taken ? 'table-shape__chair' : 'table-shape__chair table-shape__chair--open'} cx={40 * Math.cos(angle)} cy={40 * Math.sin(angle)} r={8} />;
      })}
      <circle class="table-shape__top" r={27} />
      <text class="table-shape__number" y={10} text-anchor="middle">{table.number}</text>
    </svg>
  );
}
