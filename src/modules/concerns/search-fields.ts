import { FORMS_OF_CUSTODY } from './custody-forms.ts'
import type { PartForm } from './search-field.ts'
import { FORMS_OF_SEARCH } from './search-forms.ts'
import type { PartOfSearch } from './searches.ts'

export type { SearchField } from './search-field.ts'

export const SEARCH_FORMS: Readonly<Record<PartOfSearch, PartForm>> = {
  ...FORMS_OF_SEARCH,
  ...FORMS_OF_CUSTODY,
}

export const FIELD_NAMES: readonly string[] = [
  ...new Set(Object.values(SEARCH_FORMS).flatMap(({ fields }) => fields.map(({ name }) => name))),
]
