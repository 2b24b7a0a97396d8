/** Something that has happened, named by its module and a past tense: `agreements.signed`. Ids only. */
export type Fact = { readonly name: `${string}.${string}`; readonly [detail: string]: unknown }
