import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Answers, one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { guessTargets, type Target, TARGETS, targetsProblem } from '../accounts/columns.ts'
import { MOST_BYTES, tableOf, textOf } from '../accounts/read-list.ts'
import { acceptAccounts } from '../commands/accept-accounts.ts'
import { letAccountStand, matchAccount, mendAccount } from '../commands/mend-account.ts'
import { may } from '../permissions.ts'
import { accountAbout, accountsOf, previewAccounts } from '../queries/accounts-of.ts'
import { peopleForForm } from '../queries/people-for-form.ts'
import { systemToKeep } from '../queries/system.ts'
import { accountAboutView } from './account-about.view.ts'
import { accountListView } from './account-list.view.ts'
import { accountsView } from './accounts.view.ts'
import { bringAccountsView } from './bring-accounts.view.ts'

const atOf = ({ call, params }: Pick<Visit, 'call' | 'params'>): string =>
  `${schoolPath(call.school)}/systems/${params['systemId'] ?? ''}`

/** In what the accounts of a system differ from who is here, until each is settled. */
export const accountsPage: Page = {
  url: '/s/:school/systems/:systemId/accounts',
  may: may.grant,
  async get({ call, params }) {
    return show(accountsView({ at: atOf({ call, params }), found: await accountsOf(call, params) }))
  },
}

/** What was chosen for each column; what its heading says, where nothing was. */
function targetsOf(answers: Answers, headings: readonly string[]): Target[] {
  const guessed = guessTargets(headings)
  return headings.map((_, n) => {
    const chosen = one(answers[`column-${n}`])
    return TARGETS.find(target => target === chosen) ?? guessed[n] ?? 'nothing'
  })
}

/** A list is brought and looked at, as often as needed; nothing of it is kept until it is accepted. */
export const bringAccountsPage: Page = {
  url: '/s/:school/systems/:systemId/accounts/bring',
  may: may.grant,
  upload: { bytes: MOST_BYTES },
  async get({ call, params, typed, errors }) {
    const { name } = await systemToKeep(call, params)
    return show(bringAccountsView({ at: atOf({ call, params }), name, form: { typed, errors } }))
  },
  async post({ call, params, answers, file }) {
    await systemToKeep(call, params)
    const text = textOf(file?.bytes, one(answers['text']))
    const table = tableOf(text)
    const targets = targetsOf(answers, table.headings)
    if (one(answers['deed']) === 'accept') {
      await acceptAccounts(call, { ...params, text, targets, digest: one(answers['digest']) })
      return to(`${atOf({ call, params })}/accounts`)
    }
    const preview = await previewAccounts(call, { ...params, text, targets })
    const problem = targetsProblem(targets)
    const errors = problem === undefined ? {} : { columns: problem }
    return show(
      accountListView({ ...{ at: atOf({ call, params }), text, table, targets, preview }, errors }),
      problem === undefined ? 200 : 422,
    )
  },
}

/** One account, or one person without one. */
export const accountAboutPage: Page = {
  url: '/s/:school/systems/:systemId/accounts/:aboutId',
  may: may.grant,
  async get({ call, params, typed, errors }) {
    const about = await accountAbout(call, params)
    const people = await peopleForForm(call, { name: one(typed['name']) })
    const [at, today] = [atOf({ call, params }), dayOf(call.now)]
    return show(accountAboutView({ at, today, about, people, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'mended') await mendAccount(call, params)
    else if (deed === 'stands')
      await letAccountStand(call, { ...answers, ...params, endsOn: typedDay(answers, 'endsOn') })
    else if (deed === 'match') await matchAccount(call, { ...answers, ...params })
    else throw notFound('This page')
    return to(`${atOf({ call, params })}/accounts`)
  },
}
