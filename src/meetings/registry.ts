/** Injection token of the werkvormen that there are. */
export const REGISTRY = Symbol('registry');
