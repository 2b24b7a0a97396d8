import type { Page } from '../../../platform/page.ts'
import { trendsPage } from './trends.ts'

export const figuresPages: readonly Page[] = [trendsPage]
