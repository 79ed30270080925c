/** A value that may travel and be stored. A `Secret` is not assignable to it, so the compiler keeps secrets out of views. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json | undefined };
