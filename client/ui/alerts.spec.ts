import { describe, expect, test } from '@jest/globals';
import { MapShelf } from '../../test/support/map-shelf';
import { type Alert, openAlerts, toneOf } from './alerts';
import { storeOn } from './storage';

const ALL: readonly Alert[] = ['over', 'minute-left', 'task'];

/** A device that notes what it is asked to do. */
function device(shelf = new MapShelf()) {
  const done: string[] = [];
  const open = (face: 'screen' | 'console' | 'phone') => openAlerts(face, storeOn(shelf), { play: (tone) => done.push(tone), vibrate: (pattern) => done.push(`vibrates ${pattern.join()}`) });
  return { shelf, done, open };
}

describe('sound and vibration', () => {
  test('are off until somebody chooses them', () => {
    const { done, open } = device();
    for (const face of ['screen', 'console', 'phone'] as const) for (const alert of ALL) open(face).give(alert);
    expect(done).toEqual([]);
  });

  test('let themselves be heard or felt when they are switched on, and not when they are switched off', () => {
    const { done, open } = device();
    const screen = open('screen');
    screen.choose({ sound: true });
    screen.choose({ minute: true });
    screen.choose({ minute: false });
    screen.choose({ sound: false });
    expect(done).toEqual(['gong', 'soft']);
    open('phone').choose({ vibration: true });
    expect(done).toEqual(['gong', 'soft', 'vibrates 140,90,140']);
  });

  test('of a minute before are chosen apart, and stay silent without sound', () => {
    const { done, open } = device();
    const screen = open('screen');
    screen.choose({ minute: true });
    screen.give('minute-left');
    expect(done).toEqual([]);
    screen.choose({ sound: true });
    done.length = 0;
    for (const alert of ALL) screen.give(alert);
    expect(done).toEqual(['gong', 'soft']);
  });

  test('are remembered on the device, for each face apart', () => {
    const { shelf, open } = device();
    open('screen').choose({ sound: true });
    open('phone').choose({ vibration: true });
    const later = device(shelf);
    expect(later.open('screen').choice.value).toEqual({ sound: true, minute: false, vibration: false });
    expect(later.open('console').choice.value).toEqual({ sound: false, minute: false, vibration: false });
    later.open('phone').give('task');
    later.open('console').give('over');
    expect(later.done).toEqual(['vibrates 140,90,140']);
  });

  test.each(['', 'yes', 'null', '[]', '{"sound":"true","minute":1}'])('count as not chosen when what was kept is %p', (kept) => {
    const { shelf, done, open } = device();
    shelf.setItem('kc.alerts.screen', kept);
    for (const alert of ALL) open('screen').give(alert);
    expect(done).toEqual([]);
  });

  test('do nothing on a device that can not', () => {
    const phone = openAlerts('phone', storeOn(null), {});
    phone.choose({ sound: true, vibration: true });
    for (const alert of ALL) phone.give(alert);
    expect(phone.choice.value.vibration).toBe(true);
  });

  test('a task never sounds, and a clock never shakes a phone', () => {
    const everything = { sound: true, minute: true, vibration: true };
    expect(ALL.map((alert) => toneOf(alert, everything))).toEqual(['gong', 'soft', null]);
    const { done, open } = device();
    const phone = open('phone');
    phone.choose({ vibration: true });
    done.length = 0;
    phone.give('over');
    expect(done).toEqual([]);
  });
});
