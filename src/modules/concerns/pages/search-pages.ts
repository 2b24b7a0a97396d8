import type { Page } from '../../../platform/page.ts'
import { searchPartPage, searchRecordPage } from './search-record.ts'
import { endSearcherPage, newSearcherPage, searchGuidancePage } from './searchers.ts'
import { newSearchPage, searchesPage } from './searches.ts'

/** A pupil's device that is taken or searched. */
export const searchPages: readonly Page[] = [
  ...[searchesPage, newSearchPage, newSearcherPage, endSearcherPage, searchGuidancePage],
  ...[searchRecordPage, searchPartPage],
]
