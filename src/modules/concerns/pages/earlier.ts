import { schoolPath } from '../../../platform/call.ts'
import { pageAsked } from '../../../platform/list-page.ts'
import { many, one, type Page, show, to } from '../../../platform/page.ts'
import { acceptEarlier } from '../commands/accept-earlier.ts'
import { bringEarlier, chooseColumns, leaveOut, putBack, setAsideEarlier } from '../commands/bring-earlier.ts'
import { joinEarlier, withdrawEarlier } from '../commands/join-earlier.ts'
import { guessTargets, TARGETS } from '../earlier/columns.ts'
import { look } from '../earlier/look.ts'
import { MOST_BYTES, readExport } from '../earlier/read-export.ts'
import { may } from '../permissions.ts'
import { earlierBatch, earlierBatches, earlierChild } from '../queries/earlier-batches.ts'
import { destroyedBefore } from '../queries/destroyed-before.ts'
import { columnsBefore, earlierAround, earlierFile, rowsIn } from '../queries/earlier-file.ts'
import { pupilsCalled } from '../queries/pupils-called.ts'
import { batchView } from './earlier-batch.view.ts'
import { earlierChildView } from './earlier-child.view.ts'
import { earlierColumnsView } from './earlier-columns.view.ts'
import { earlierPreviewView } from './earlier-preview.view.ts'
import { earlierView } from './earlier.view.ts'

const bring = may.bringEarlier

/** What was brought in from other systems, and the way to bring in a list. */
export const earlierPage: Page = {
  url: '/s/:school/concerns/earlier',
  may: bring,
  beforeModuleGates: true,
  // A form's other parts stand beside the file.
  upload: { bytes: MOST_BYTES + 100_000 },
  async get({ call, query, typed, errors }) {
    const page = pageAsked.parse(one(query['page']))
    const found = await earlierBatches(call, { page })
    const done = one(query['done'])
    return show(earlierView({ ...found, base: schoolPath(call.school), page, done, form: { typed, errors } }))
  },
  async post({ call, file }) {
    const { fileId } = await bringEarlier(call, { file })
    return to(`${schoolPath(call.school)}/concerns/earlier/files/${fileId}/columns`)
  },
}

const filesAt = '/s/:school/concerns/earlier/files/:fileId' as const

/** Which column of a list is what: guessed from its headings, or as it was chosen for the last such file. */
export const earlierColumnsPage: Page = {
  url: `${filesAt}/columns`,
  may: bring,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    const at = `${schoolPath(call.school)}/concerns/earlier`
    const file = await earlierFile(call, params)
    if (file.text === null || file.madeAs !== 'csv') return to(at)
    const { headings, rows, lines } = readExport(file.text)
    const before = await columnsBefore(call, params)
    const chosen = file.columns ?? before.columns ?? guessTargets(headings)
    const cameFrom = file.cameFrom || before.cameFrom
    return show(
      earlierColumnsView({
        ...{ at, headings, rows, lines, chosen, cameFrom, originalKept: file.originalKept },
        form: { typed, errors },
      }),
    )
  },
  async post({ call, params, answers }) {
    const numbers = Object.keys(answers).flatMap(key => /^column-(\d{1,3})$/.exec(key)?.[1] ?? [])
    const last = Math.min(100, Math.max(-1, ...numbers.map(Number)))
    const targets = Array.from({ length: last + 1 }, (_, n) =>
      TARGETS.find(target => target === one(answers[`column-${n}`])),
    )
    await chooseColumns(call, {
      ...{ fileId: params['fileId'], targets: targets.map(target => target ?? 'other') },
      ...{ cameFrom: one(answers['cameFrom']), originalKept: one(answers['originalKept']) },
    })
    return to(`${schoolPath(call.school)}/concerns/earlier/files/${params['fileId'] ?? ''}`)
  },
}

/** What bringing a file in would do; rows are left out here, and then it is accepted as a whole or set aside. */
export const earlierPreviewPage: Page = {
  url: filesAt,
  may: bring,
  beforeModuleGates: true,
  async get({ call, params, query, typed, errors }) {
    const at = `${schoolPath(call.school)}/concerns/earlier`
    const file = await earlierFile(call, params)
    const read = rowsIn(file, call.now)
    if (!read) return to(file.text === null ? at : `${at}/files/${file.fileId}/columns`)
    const around = await earlierAround(call)
    const looked = look({ ...read, personId: file.personId, leftOut: file.leftOut, ...around })
    const names = new Map([...around.adults, ...around.roll].map(({ personId, name }) => [personId, name]))
    const page = pageAsked.parse(one(query['page']))
    return show(
      earlierPreviewView({
        at,
        base: schoolPath(call.school),
        file,
        looked,
        names,
        page,
        destroyed: await destroyedBefore(call, { children: looked.children }),
        form: { typed, errors },
      }),
    )
  },
  async post({ call, params, answers }) {
    const at = `${schoolPath(call.school)}/concerns/earlier`
    const fileId = params['fileId'] ?? ''
    const deed = one(answers['deed'])
    if (deed === 'set-aside') {
      await setAsideEarlier(call, { fileId })
      return to(`${at}?done=set-aside`)
    }
    if (deed === 'leave-out') {
      await leaveOut(call, { fileId, rows: many(answers['rows']), leftWhy: one(answers['leftWhy']) })
      return to(`${at}/files/${fileId}`)
    }
    if (deed === 'put-back') {
      await putBack(call, { fileId, row: one(answers['row']) })
      return to(`${at}/files/${fileId}`)
    }
    await acceptEarlier(call, {
      ...{ fileId, digest: one(answers['digest']), sure: one(answers['sure']) || 'no' },
    })
    // Whether any of it was here before is not said: it may be of a child of theirs.
    return to(`${at}?done=accepted`)
  },
}

/** What was brought in of one file. */
export const earlierBatchPage: Page = {
  url: '/s/:school/concerns/earlier/:batchId',
  may: bring,
  beforeModuleGates: true,
  async get({ call, params, query, typed, errors }) {
    const batch = await earlierBatch(call, { ...params, page: one(query['page']) || 1 })
    return show(batchView({ base: schoolPath(call.school), batch, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    await withdrawEarlier(call, { batchId: params['batchId'], withdrawWhy: one(answers['withdrawWhy']) })
    return to(`${schoolPath(call.school)}/concerns/earlier/${params['batchId'] ?? ''}`)
  },
}

/** One child as a file calls them, word for word; and the deed that says who it is here. */
export const earlierChildPage: Page = {
  url: '/s/:school/concerns/earlier/:batchId/children/:childId',
  may: bring,
  beforeModuleGates: true,
  async get({ call, params, query, typed, errors }) {
    const page = pageAsked.parse(one(query['page']))
    const child = await earlierChild(call, { ...params, page })
    // Refused, whoever was found stands there again.
    const name = one(typed['called'])
    const called = name.length > 1 ? await pupilsCalled(call, { name }) : undefined
    const form = { typed: { name, ...typed }, errors }
    return show(
      earlierChildView({ base: schoolPath(call.school), child, page, form, ...(called && { called }) }),
    )
  },
  async post({ call, params, answers }) {
    const ids = { batchId: params['batchId'], childId: params['childId'] }
    if (one(answers['deed']) !== 'join') {
      // Looked up by POST: no name stands in an address.
      const name = one(answers['name'])
      const called = await pupilsCalled(call, { name })
      const child = await earlierChild(call, { ...ids, page: 1 })
      const form = { typed: { name }, errors: {} }
      return show(earlierChildView({ base: schoolPath(call.school), child, page: 1, form, called }))
    }
    await joinEarlier(call, { ...ids, personId: one(answers['personId']), joinWhy: one(answers['joinWhy']) })
    return to(`${schoolPath(call.school)}/concerns/earlier/${ids.batchId ?? ''}`)
  },
}

export const earlierPages: readonly Page[] = [
  ...[earlierPage, earlierColumnsPage, earlierPreviewPage, earlierBatchPage, earlierChildPage],
]
