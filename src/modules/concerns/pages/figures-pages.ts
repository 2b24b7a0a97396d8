import type { Page } from '../../../platform/page.ts'
import { ownKindsPage } from './own-kinds.ts'
import { termFiguresCsvPage, termFiguresPage } from './term-figures.ts'
import { trendNotesPage } from './trend-notes.ts'
import { trendsPage } from './trends.ts'

export const figuresPages: readonly Page[] = [
  trendsPage,
  termFiguresPage,
  termFiguresCsvPage,
  trendNotesPage,
  ownKindsPage,
]
