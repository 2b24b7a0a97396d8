import { schoolPath } from '../../../platform/call.ts'
import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, insetText, summaryList, table } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { PHASE_WORDS } from '../person.ts'
import { schoolProfile } from '../queries/school-profile.ts'
import { type DayKind, schoolYearWords } from '../school-day.ts'
import { clockTime, listed, sayStretch } from './say.ts'

type Profile = Awaited<ReturnType<typeof schoolProfile>>

export const schoolPage: Page = {
  url: '/s/:school/school',
  may: may.seeSchool,
  async get({ call }) {
    const profile = await schoolProfile(call)
    return show(schoolView(schoolPath(call.school), profile, holds(call.actor, may.setTermDates.who)))
  },
}

const TODAY: Readonly<Record<DayKind, string>> = {
  open: 'Today is a school day.',
  inset: 'Today is an INSET day.',
  weekend: 'Today is at the weekend.',
  holiday: 'Today is in the holidays.',
  'bank-holiday': 'Today is a bank holiday.',
  closed: 'The school is closed today.',
}

function schoolView(base: string, profile: Profile, maySet: boolean): PageView {
  const { school, street, locality, town, postcode, localAuthority, phase, year, terms, hours } = profile
  const years = [year, year + 1]
  const missing = years.filter(one => !terms.some(term => term.year === one))
  const address = [street, locality, town, postcode].filter(Boolean).join(', ')
  return {
    title: 'The school',
    body: html`${pageHead({ say: school.name, under: profile.today ? TODAY[profile.today] : '' })}
      ${summaryList({
        rows: [
          { key: { text: 'Address' }, value: { text: address } },
          { key: { text: 'Local authority' }, value: { text: localAuthority } },
          { key: { text: 'Kind of school' }, value: { text: PHASE_WORDS[phase] } },
          {
            key: { text: 'School day' },
            value: { text: sayHours(hours) },
            ...(maySet
              ? {
                  actions: {
                    items: [
                      { href: `${base}/school/hours`, text: 'Change', visuallyHiddenText: 'the school day' },
                    ],
                  },
                }
              : {}),
          },
        ],
      })}
      ${years.map(one => yearOf(base, profile, one, maySet, one === missing[0]))}`,
  }
}

const sayHours = ({ opens, goesHome, areSet }: Profile['hours']): string =>
  `${clockTime(opens)} to ${clockTime(goesHome)}${areSet ? '' : '. Nobody has set it yet: until then we count with these.'}`

function yearOf(
  base: string,
  { terms, insetDays }: Profile,
  year: number,
  maySet: boolean,
  isFirst: boolean,
): Safe {
  const words = schoolYearWords(year)
  const ofYear = terms.filter(term => term.year === year)
  const inset = insetDays.filter(day => day.year === (day.month >= 9 ? year : year + 1))
  const set = button({
    text: ofYear.length ? `Change the term dates of ${words}` : `Set the term dates of ${words}`,
    href: `${base}/school/terms/${year}`,
    classes: isFirst ? '' : 'govuk-button--secondary',
  })
  return html`${sectionHead({ id: `year-${year}`, text: `Terms, ${words}` })}
  ${
    ofYear.length === 0
      ? insetText({
          text: 'Not known yet: every weekday that is not a bank holiday counts as a school day, so nothing falls due too late.',
        })
      : table({
          ...{
            caption: `Terms of ${words}`,
            captionClasses: 'govuk-visually-hidden',
            firstCellIsHeader: true,
          },
          head: [{ text: 'Term' }, { text: 'From and to' }, { text: 'Half-term holiday' }],
          rows: ofYear.map(({ name, halfTermStartsOn: from, halfTermEndsOn: to, ...term }) => [
            { text: name },
            { text: sayStretch(term) },
            { text: from ? sayStretch({ startsOn: from, endsOn: to }) : 'None' },
          ]),
        })
  }
  ${inset.length > 0 && html`<p>INSET days: ${listed(inset.map(sayDay))}.</p>`} ${maySet && set}`
}
