import { type Call, schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { openPracticeSession } from '../commands/open-practice-session.ts'
import { may } from '../permissions.ts'
import { practicePeople } from '../queries/practice-people.ts'
import { practiceOfLink } from '../queries/practice-school.ts'
import { practiceView } from './practice.view.ts'

async function beSomebody(call: Call, { answers, agent, cookies }: Visit, linkToken?: string) {
  const { token } = await openPracticeSession(call, {
    ...{ personId: one(answers['personId']), agent },
    ...(linkToken ? { linkToken } : {}),
    ...(cookies.token ? { oldToken: cookies.token } : {}),
  })
  cookies.setSession(token)
  return to(schoolPath(call.school))
}

/** The way into a practice school, for whoever holds its link. */
export const practicePage: Page = {
  url: '/practice/:token',
  may: may.usePractice,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, params }) {
    const linkToken = params['token'] ?? ''
    const school = await practiceOfLink(call, linkToken)
    const { people } = await practicePeople({ ...call, school }, { linkToken })
    return show(practiceView({ school: school.name, people, isSignedIn: call.actor.accountId !== null }))
  },
  async post(visit) {
    const linkToken = visit.params['token'] ?? ''
    const school = await practiceOfLink(visit.call, linkToken)
    return beSomebody({ ...visit.call, school }, visit, linkToken)
  },
}

/** The same from within: whoever is in may be anybody else there. */
export const practiceWithinPage: Page = {
  url: '/s/:school/practice',
  may: may.usePractice,
  beforeModuleGates: true,
  async get({ call }) {
    if (!call.school.practice) throw notFound('This page')
    const { people } = await practicePeople(call, {})
    return show(practiceView({ school: call.school.name, people, now: call.actor.name, isSignedIn: false }))
  },
  post: visit => beSomebody(visit.call, visit),
}
