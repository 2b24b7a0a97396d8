import { schoolPath } from '../../../platform/call.ts'
import { sayMoment } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField, pick, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { invalid, notAllowed, notFound, Refusal } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { recordMeeting, reviewSupport } from '../commands/review-support.ts'
import { planSupport } from '../commands/plan-support.ts'
import { isSupportOffered } from '../controls/support-plans.ts'
import { may } from '../permissions.ts'
import { ownSupport } from '../queries/own-support.ts'
import { staffToAsk } from '../queries/staff-to-ask.ts'
import { supportOfConcern } from '../queries/support-of-concern.ts'
import { sayDue, whenOf } from '../queries/tasks-wait.ts'
import { MEETING_WORDS, MEETINGS, SINCE, SINCE_WORDS } from '../support.ts'
import { formPage, recordOf } from './follow-up-form.ts'
import { dayIs } from './sanction-facts.view.ts'
import { asWritten, link } from './say.ts'
import { linesPart, stateOf } from './support.view.ts'

/** Whatever has changed meanwhile is said beside a field, and nothing typed is lost. */
async function orBeside(field: string, deed: Promise<unknown>): Promise<void> {
  try {
    await deed
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'conflict') throw invalid({ [field]: error.message })
    throw error
  }
}

export const newSupportPage: Page = {
  url: '/s/:school/concerns/:concernId/support/new',
  may: may.deal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { reference, children, supports } = await supportOfConcern(call, params)
    if (!(await isSupportOffered(call))) throw notFound('This page')
    const staff = await staffToAsk(call)
    const form = { typed, errors }
    const free = children.filter(
      ({ personId }) => !supports.some(one => one.childId === personId && !one.hasEnded),
    )
    return show(
      formPage(visit, {
        ...{ reference, say: 'Plan the support of a child' },
        under: free.length
          ? 'Somebody whom the child chooses, where they can. Whoever it is sees the child’s name, the help and the days, and nothing of why.'
          : children.length
            ? 'Each child in this concern has a plan. End it by a review before you make another.'
            : 'Say first, on the record, which child it is about.',
        body:
          children.length > 0 &&
          postForm(
            [
              chooseOne(form, {
                ...{ name: 'childId', label: 'For which child?' },
                items: (free.length ? free : children).map(({ personId, name }) => ({
                  ...{ value: personId, text: name },
                })),
              }),
              pick(form, {
                ...{ name: 'adultId', label: 'Who is there for the child?' },
                items: staff.map(({ personId, name }) => ({ value: personId, text: name })),
              }),
              linesField(form, {
                ...{ name: 'help', label: 'What help does the child have?' },
                hint: 'Counselling, pastoral support, time to talk, help with blocking and reporting. They read these words: leave out what happened',
              }),
              dayField(form, { name: 'firstMeetingOn', label: 'On which day do they meet first?' }),
              dayField(form, { name: 'reviewOn', label: 'On which day do you look whether it helps?' }),
            ],
            'Plan it',
          ),
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const { children } = await supportOfConcern(call, params)
    if (!children.length) return to(`${recordOf(visit)}#children`)
    await orBeside(
      'adultId',
      planSupport(call, {
        ...{ ...answers, concernId: params['concernId'] },
        firstMeetingOn: typedDay(answers, 'firstMeetingOn'),
        reviewOn: typedDay(answers, 'reviewOn'),
      }),
    )
    return to(`${recordOf(visit)}#support`)
  },
}

/** The support of one child, what became of it, and the form that reviews it. */
export const supportPage: Page = {
  url: '/s/:school/concerns/:concernId/support/:planId',
  may: may.see,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const found = await supportOfConcern(call, params)
    const plan = found.supports.find(({ id }) => id === params['planId'])
    if (!plan) throw notFound('This page')
    const mayDeal = can(call.actor, may.deal, found) && !plan.hasEnded
    return show(
      formPage(visit, {
        ...{ reference: found.reference, say: `Support of ${plan.child}` },
        under: `${plan.adult} is there for them. First meeting ${dayIs(plan.firstMeetingOn)}.`,
        body: html`<p>${stateOf(plan, call.now)}</p>
          <div class="govuk-!-margin-bottom-6"><p class="ww-said">${asWritten(plan.help)}</p></div>
          ${mayDeal && html`<p>${link(`${schoolPath(call.school)}/support/${plan.id}`, 'Say whether they met')}</p>`}
          ${linesPart(plan)} ${mayDeal && reviewForm({ typed, errors })}`,
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const { concernId, planId } = params
    if (!can(call.actor, may.deal, await supportOfConcern(call, params))) throw notAllowed(may.deal.to)
    const reviewOn = one(answers['goesOn']) === 'again' ? typedDay(answers, 'reviewOn') : ''
    await orBeside('verdict', reviewSupport(call, { ...answers, concernId, planId, reviewOn }))
    return to(
      one(answers['verdict']) === 'worse' ? `${recordOf(visit)}/referrals/new` : `${recordOf(visit)}#support`,
    )
  },
}

const reviewForm = (form: Form): Safe =>
  html`<h2 class="ww-h2">Look whether it helps</h2>
    ${postForm(
      [
        chooseOne(form, {
          ...{ name: 'verdict', label: 'How is the child, compared with before?' },
          items: SINCE.map(value => ({
            ...{ value, text: SINCE_WORDS[value] },
            ...(value === 'worse' ? { hint: 'Then a referral is drafted again from the record' } : {}),
          })),
        }),
        linesField(form, { name: 'words', label: 'What do you see, and who was asked?' }),
        chooseOne(form, {
          ...{ name: 'goesOn', label: 'Does the support go on?' },
          items: [
            { value: 'again', text: 'Yes, and it is looked at again' },
            { value: 'ends', text: 'No, it ends here' },
          ],
        }),
        dayField(form, { name: 'reviewOn', label: 'Looked at again on', hint: 'Leave it empty if it ends' }),
      ],
      'Record the review',
    )}`

/** Whom somebody is to meet. Its address and its words tell nothing of why. */
export const ownSupportPage: Page = {
  url: '/s/:school/support/:planId',
  may: may.endAction,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    const found = await ownSupport(call, params)
    const base = schoolPath(call.school)
    const isOwn = found.ownerId === call.actor.personId
    const child = found.className ? `${found.child}, ${found.className}` : found.child
    return show({
      ...{ title: 'Somebody to be there for', errors, errorTitle: 'Not recorded yet', wide: false },
      before: found.concernId
        ? html`<a class="govuk-back-link" href="${base}/concerns/${found.concernId}/support/${found.planId}">The support, on the record</a>`
        : html`<a class="govuk-back-link" href="${base}">Home</a>`,
      body: html`${pageHead({
        say: isOwn ? `You are there for ${child}` : `${found.adult} is there for ${child}`,
        under: `${found.madeBy} asked on ${sayMoment(found.madeAt)}.`,
      })}
        ${
          found.hasEnded
            ? html`<p>${step('done', 'This support has ended')}</p>`
            : found.dueAt &&
              html`<p>${clock(whenOf(found.dueAt, call.now).when.state, sayDue(found.dueAt))}</p>`
        }
        <div class="govuk-!-margin-bottom-6"><p class="ww-said">${asWritten(found.help)}</p></div>
        ${!found.hasEnded && meetingForm({ typed, errors })}`,
    })
  },
  async post({ call, params, answers }) {
    await orBeside(
      'kind',
      recordMeeting(call, {
        ...{ ...answers, planId: params['planId'] },
        happenedOn: typedDay(answers, 'happenedOn'),
        nextMeetingOn: typedDay(answers, 'nextMeetingOn'),
      }),
    )
    const found = await ownSupport(call, params)
    const base = schoolPath(call.school)
    return to(
      found.concernId
        ? `${base}/concerns/${found.concernId}/support/${found.planId}`
        : `${base}/support/${found.planId}`,
    )
  },
}

const meetingForm = (form: Form): Safe =>
  postForm(
    [
      chooseOne(form, {
        ...{ name: 'kind', label: 'Did you meet?' },
        items: MEETINGS.map(value => ({ value, text: MEETING_WORDS[value] })),
      }),
      dayField(form, { name: 'happenedOn', label: 'On which day did you meet, or were you to meet?' }),
      linesField(form, {
        ...{ name: 'words', label: 'How did it go, or why did you not meet?' },
        hint: 'The safeguarding leads read these words. They are kept, and never changed.',
      }),
      dayField(form, {
        ...{ name: 'nextMeetingOn', label: 'When do you meet next?' },
        hint: 'Leave it empty if no more meetings are planned. Where you did not meet there is always another',
      }),
    ],
    'Send it',
  )

export const supportPages: readonly Page[] = [newSupportPage, supportPage, ownSupportPage]
