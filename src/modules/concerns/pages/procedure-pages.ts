import type { Page } from '../../../platform/page.ts'
import { newProcedurePage } from './new-procedure.ts'
import { procedureRunPage } from './procedure-run.ts'
import { procedureStepPage } from './procedure-step.ts'
import { procedurePage, proceduresPage } from './procedures.ts'

export const procedurePages: readonly Page[] = [
  ...[proceduresPage, procedurePage, newProcedurePage, procedureRunPage, procedureStepPage],
]
