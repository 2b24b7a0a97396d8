import { schoolPath } from '../../../platform/call.ts'
import { invalid, notFound, Refusal } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { actOnTrend, groupTrends } from '../commands/group-trends.ts'
import { writeTrendNote } from '../commands/write-trend-note.ts'
import { partsForLeads } from '../controls/anonymous-figures.ts'
import { may } from '../permissions.ts'
import { trendNotes } from '../queries/trend-notes.ts'
import { trendNotesView } from './trend-notes.view.ts'

/** A new app, game or challenge: written down by anybody here, put together and answered by a lead. */
export const trendNotesPage: Page = {
  url: '/s/:school/trends',
  may: may.noteTrend,
  beforeModuleGates: true,
  async get({ call, typed, errors }) {
    const found = await trendNotes(call, {})
    return show(
      trendNotesView({
        ...{ base: schoolPath(call.school), found, form: { typed, errors } },
        ...{ parts: await partsForLeads(call), isLead: holds(call.actor, may.seeTrends.who) },
      }),
    )
  },
  async post({ call, answers }) {
    const what = one(answers['what'])
    const groupId = one(answers['groupId'])
    try {
      if (what === 'group') await groupTrends(call, { ...answers, title: answers['groupTitle'] })
      else if (what === 'act')
        await actOnTrend(call, {
          groupId,
          deed: answers[`deed-${groupId}`],
          says: answers[`says-${groupId}`],
        })
      else if (what !== 'note') throw notFound('This form')
      else await writeTrendNote(call, { ...answers, notedOn: typedDay(answers, 'notedOn') })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.kind === 'conflict') throw invalid({ noteIds: error.message })
      if (error.kind !== 'invalid' || what === 'note') throw error
      // Each form of the page has fields of its own.
      throw invalid(
        Object.fromEntries(
          Object.entries(error.fields).map(([name, says]) => [
            what === 'act' ? `${name}-${groupId}` : name === 'title' ? 'groupTitle' : name,
            says,
          ]),
        ),
      )
    }
    return to(`${schoolPath(call.school)}/trends`)
  },
}
