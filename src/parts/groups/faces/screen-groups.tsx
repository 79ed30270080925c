import './screen-groups.css';
import { fitGrid } from '../../../../client/ui/fit-grid';
import { useRoom } from '../../../../client/ui/room';
import { Turns, useTurn } from '../../../../client/ui/turns';
import { groupMeasures, type SeatedGroup } from './group-fit';

/** Who sits where, as large as everybody can find a name; only when even the smallest does not fit, sheet by sheet. */
export function SeatedGroups({ groups }: { readonly groups: readonly SeatedGroup[] }) {
  const [ref, room] = useRoom();
  const { size, columns, sheets } = fitGrid(groups, room, groupMeasures);
  const place = useTurn(sheets.length);
  return (
    <>
      <div ref={ref} class="screen__room">
        <ol class="seated-groups" style={{ '--size': size, gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))` }}>
          {(sheets[place] ?? []).map(({ number, title, names }) => (
            <li key={number} value={number}>
              <span class="seated-groups__number" aria-hidden="true">{number}</span>
              <div>
                {title ? <p class="seated-groups__title" dir="auto">{title}</p> : null}
                <ul>
                  {names.map(({ name, after }, at) => (
                    <li key={at} dir="auto">
                      {after ? <strong>{name}</strong> : name}
                      {after ? <small> {after}</small> : null}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ol>
      </div>
      <Turns of={sheets.length} place={place} />
    </>
  );
}
