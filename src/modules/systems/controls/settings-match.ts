import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { MATCH_WORDS } from '../accounts/list-due.ts'
import { KEPT } from '../asked.ts'
import { may } from '../permissions.ts'
import { settingsEvidence } from '../queries/settings-evidence.ts'
import { SETTINGS_EVERY, type SettingsMatch, wantedOf } from '../settings.ts'

/** What the policy asks of another system’s settings, compared by hand and written down. It reaches into no system. */
export const settingsMatch = control<SettingsMatch>({
  name: 'systems.settings-match',
  asks: 'Compare the settings of a system with the policy, and settle each difference',
  version: 1,
  parameters: z.object({
    system: z
      .string()
      .trim()
      .min(2, 'Enter the system')
      .max(80, 'Write at most 80 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .meta({ title: 'Of which system, as the register calls it' }),
    checks: z
      .array(z.string().trim().min(1).max(300, 'Write at most 300 characters'))
      .max(20)
      .default([])
      .meta({ title: 'What is so there' }),
    domains: z
      .array(z.string().trim().toLowerCase().min(3).max(120))
      .max(20)
      .default([])
      .meta({ title: 'Which mail domains may be used there' }),
    every: z.enum(SETTINGS_EVERY, 'Select how often').default('term').meta({ title: 'Compared each' }),
    kept: z.enum(KEPT, 'Select whether it is kept').default('kept').meta({ title: 'Is it kept?' }),
  }),
  keyedBy: ['system'],
  byDefault: [],
  stricter: (a, b) =>
    a.system.toLowerCase() === b.system.toLowerCase() &&
    b.checks.every(one => a.checks.includes(one)) &&
    (!b.domains.length || (a.domains.length > 0 && a.domains.every(one => b.domains.includes(one)))) &&
    SETTINGS_EVERY.indexOf(a.every) <= SETTINGS_EVERY.indexOf(b.every) &&
    KEPT.indexOf(a.kept) <= KEPT.indexOf(b.kept),
  without: { system: 'School network', checks: [], domains: [], every: 'year', kept: 'not-kept' },
  says: [],
  speaksOf: 'watchword',
  sentence: asked => {
    if (asked.kept === 'not-kept') return `The settings of ${asked.system} are not compared`
    const what = wantedOf(asked).map(one => one.what.charAt(0).toLowerCase() + one.what.slice(1))
    return `The settings of ${asked.system} are compared with the policy ${MATCH_WORDS[asked.every]}: ${what.join('; ')}`
  },
  movedBy: [],
  evidence: settingsEvidence,
  fix: { text: 'See the systems', url: '/systems', for: may.see.who },
})

/** What the policy asks of settings, as far as it is kept. */
export const askedOfSettings = async (call: Call): Promise<SettingsMatch[]> =>
  (await allInForce(call, settingsMatch))
    .map(({ parameters }) => parameters)
    .filter(({ kept }) => kept === 'kept')

export const wantedOfSystem = (asked: readonly SettingsMatch[], name: string) =>
  asked.filter(({ system }) => system.toLowerCase() === name.toLowerCase()).flatMap(wantedOf)
