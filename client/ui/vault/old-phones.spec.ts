import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { helpOldPhones } from './old-phones';

describe('a phone that does not know numbers of 64 bits', () => {
  it('writes lengths down as others do', () => {
    const [world, views] = [{} as { BigInt?: unknown }, {} as Partial<DataView>];
    helpOldPhones(world, views);
    const bigInt = world.BigInt as (value: number) => bigint;
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), fc.boolean(), (length, little) => {
        const [here, elsewhere] = [new DataView(new ArrayBuffer(16)), new DataView(new ArrayBuffer(16))];
        views.setBigUint64?.call(here, 8, bigInt(length), little);
        elsewhere.setBigUint64(8, BigInt(length), little);
        expect(new Uint8Array(here.buffer)).toEqual(new Uint8Array(elsewhere.buffer));
      }),
    );
  });

  it('is left as it is where it knows them', () => {
    const [world, views] = [{ BigInt: 'its own' }, { setBigUint64: () => undefined }];
    const before = { ...views };
    helpOldPhones(world, views);
    expect([world, views]).toEqual([{ BigInt: 'its own' }, before]);
  });
});
