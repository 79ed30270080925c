/** A part of `globalThis` and `DataView.prototype` that phones from before iOS 15 do not have. */
interface Missing {
  BigInt?: unknown;
}
interface MissingInViews {
  setBigUint64?: (this: DataView, at: number, value: bigint, little?: boolean) => void;
}

/**
 * The cipher writes down how long a text is as a number of 64 bits, which older phones don't know. A length is small
 * enough for an ordinary number: where they are missing, this is all it needs of them.
 */
export function helpOldPhones(world: Missing = globalThis, views: MissingInViews = DataView.prototype): void {
  world.BigInt ??= Number;
  views.setBigUint64 ??= function (at, value, little) {
    const [low, high] = [Number(value) >>> 0, Math.floor(Number(value) / 2 ** 32)];
    this.setUint32(at, little ? low : high, little);
    this.setUint32(at + 4, little ? high : low, little);
  };
}
