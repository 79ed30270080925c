import './index.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { werkvormen } from '../../src/werkvormen/index.js';
import { momentsOf } from './stage.js';

const chosen = signal({ werkvorm: new URLSearchParams(location.search).get('werkvorm') ?? 'check-in', moment: 0 });

/** All viewers of one moment side by side. */
function Preview() {
  const { werkvorm: name, moment } = chosen.value;
  const werkvorm = werkvormen.get(name);
  if (!werkvorm) return null;
  const from = (viewer: string, as = '') => `viewer.html?werkvorm=${name}&moment=${String(moment)}&viewer=${viewer}&as=${as}`;
  return (
    <>
      <nav>
        <select value={name} onChange={(event) => (chosen.value = { werkvorm: event.currentTarget.value, moment: 0 })}>
          {[...werkvormen.keys()].map((one) => (
            <option key={one} value={one}>{one}</option>
          ))}
        </select>
        <input type="range" min={0} max={momentsOf(werkvorm) - 1} value={moment} onInput={(event) => (chosen.value = { werkvorm: name, moment: Number(event.currentTarget.value) })} />
        <code>{moment === 0 ? '' : JSON.stringify(werkvorm.script.steps[moment - 1])}</code>
      </nav>
      <iframe class="screen" src={from('screen')} />
      <iframe class="console" src={from('console')} />
      {werkvorm.script.people.slice(0, 3).map((person) => (
        <iframe key={person} class="phone" src={from('phone', person)} />
      ))}
    </>
  );
}

const root = document.getElementById('app');
if (root) render(<Preview />, root);
