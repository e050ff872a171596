/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** Any JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}
