import type { Names } from './names.ts'

/** What of the new room is seen: a page with its view, and a control with its evidence. */
export const screenFiles = ({ room, camel, pascal, title, thing }: Names): Record<string, string> => ({
  'pages/list.ts': `import { schoolPath } from '../../../platform/call.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { record${thing.pascal} } from '../commands/record-${thing.kebab}.ts'
import { may } from '../permissions.ts'
import { ${camel} } from '../queries/${room}.ts'
import { listView } from './list.view.ts'

export const listPage: Page = {
  url: '/s/:school/${room}',
  may: may.see${pascal},
  async get({ call, typed, errors }) {
    return show(listView(await ${camel}(call), { typed, errors }))
  },
  async post({ call, answers }) {
    await record${thing.pascal}(call, answers)
    return to(\`\${schoolPath(call.school)}/${room}\`)
  },
}
`,

  'pages/list.view.ts': `import { sayMoment } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, input, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Answers, one } from '../../../platform/page.ts'
import type { ${thing.pascal} } from '../${thing.kebab}.ts'

export const listView = (
  found: readonly ${thing.pascal}[],
  { typed, errors }: { typed: Answers; errors: FieldErrors },
): PageView => ({
  title: '${title}',
  errors,
  body: html\`\${pageHead({ say: '${title}' })}
    \${
      found.length > 0 &&
      table({
        caption: '${title}',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Title' }, { text: 'Recorded' }],
        rows: found.map(({ title, recordedAt }) => [{ text: title }, { text: sayMoment(recordedAt) }]),
      })
    }
    <form method="post" novalidate>
      \${input({
        id: 'title',
        name: 'title',
        label: { text: 'Title' },
        value: one(typed['title']),
        errorMessage: errors['title'] ? { text: errors['title'] } : undefined,
      })}
      \${button({ text: 'Record' })}
    </form>\`,
})
`,

  'controls.ts': `import { z } from 'zod'
import { control } from '../../platform/controls/control.ts'
import { ${camel} } from './queries/${room}.ts'
import { isRecent } from './${thing.kebab}.ts'

// A control's name is for life: settle it before the first commit.
export const recordedWithin = control<{ days: number }>({
  name: '${room}.recorded-within',
  asks: 'Record a ${thing.words} every so many days',
  version: 1,
  parameters: z.object({ days: z.int().min(1).max(3660) }),
  keyedBy: [],
  byDefault: [{ days: 365 }],
  stricter: (a, b) => a.days <= b.days,
  without: { days: 3660 },
  says: [],
  sentence: ({ days }) => \`Record a ${thing.words} every \${days} days\`,
  movedBy: ['${room}.recorded'],
  async evidence(call, { days }) {
    const found = await ${camel}(call)
    const isKept = found.some(one => isRecent(one, { now: call.now, days }))
    return {
      ...{ state: isKept ? 'met' : 'not-met', kept: isKept ? 1 : 0, due: 1, exceptions: [] },
      figure: isKept ? 'Recorded in time' : 'Nothing recorded in time',
    }
  },
  fix: { text: 'Record one', url: '/${room}' },
})

export const controls = [recordedWithin] as const
`,
})
