import type { Page } from '../../../platform/page.ts'
import { filePage } from './file.ts'
import { fileReadingsPage, recordReadingsPage } from './readings.ts'
import { takeFilePage } from './take-file.ts'

/** A child’s file beyond its chronology. */
export const filePages: readonly Page[] = [filePage, takeFilePage, fileReadingsPage, recordReadingsPage]
