import { chooseOne, dayField, linesField, pick, postForm } from '../../../platform/design/form.ts'
import { invalid, Refusal } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { giveAction } from '../commands/give-action.ts'
import { BY, BY_WORDS } from '../follow-up.ts'
import { may } from '../permissions.ts'
import { concernHead } from '../queries/concern-head.ts'
import { lesson } from '../queries/lesson.ts'
import { tasksOffered } from '../queries/tasks-offered.ts'
import { staffToAsk } from '../queries/staff-to-ask.ts'
import { formPage, recordOf } from './follow-up-form.ts'
import { typedDay } from '../../../platform/typed-time.ts'

const SHOWS = [
  { value: 'task', text: 'Only the words above', hint: 'Neither the child’s name nor what was reported' },
  { value: 'concern', text: 'The whole concern', hint: 'They may read it from now on' },
]

export const newActionPage: Page = {
  url: '/s/:school/concerns/:concernId/actions/new',
  may: may.deal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, query, typed, errors } = visit
    const { reference } = await concernHead(call, params)
    const staff = await staffToAsk(call)
    const tasks = await tasksOffered(call)
    const from = one(query['debrief']) || one(query['run'])
    const { words } = from ? await lesson(call, { ...params, from }) : { words: null }
    const form = { typed, errors }
    return show(
      formPage(visit, {
        ...{ reference, say: 'Ask somebody to do something' },
        under: 'They are told that something waits, and you are told if it is late.',
        body: postForm(
          [
            tasks.length > 0 &&
              pick(form, {
                ...{ name: 'task', label: 'What kind of task is it?', none: 'Another' },
                items: tasks.map(task => ({ value: task, text: task })),
              }),
            linesField(form, {
              ...{ name: 'what', label: 'What is to be done?', value: words ?? '' },
              hint: 'They see these words. Leave out names that they need not know.',
            }),
            pick(form, {
              ...{ name: 'ownerId', label: 'Who does it?' },
              items: staff.map(({ personId, name }) => ({ value: personId, text: name })),
            }),
            chooseOne(form, { name: 'shows', label: 'What do they see?', items: SHOWS }),
            chooseOne(form, {
              ...{ name: 'by', label: 'By when?' },
              items: BY.map(value => ({ value, text: BY_WORDS[value] })),
            }),
            dayField(form, { name: 'dueOn', label: 'Which day, if you chose a day?' }),
          ],
          'Ask them',
        ),
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const dueOn = answers['by'] === 'onDay' ? typedDay(answers, 'dueOn') : ''
    try {
      await giveAction(call, { ...answers, dueOn, concernId: params['concernId'] })
    } catch (error) {
      // Nothing typed is lost because somebody left meanwhile.
      if (error instanceof Refusal && error.kind === 'conflict') throw invalid({ ownerId: error.message })
      throw error
    }
    return to(`${recordOf(visit)}#actions`)
  },
}
