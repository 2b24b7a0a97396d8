import type { PersonalData } from '../../platform/module.ts'

const WHO_DID = {
  basis: 'Public task: showing who decided what a policy sets',
  keep: '6 years',
  from: 'the day the version ceased to be in force',
  erasureLeaves:
    'What was decided or seen, when, and that somebody did it: the school’s evidence; the name goes with the person’s record',
  decides: 'data-protection-officer',
} as const

/** A policy names post-holders in its own text; the other tables hold only who did what. */
export const personalData: readonly PersonalData[] = [
  ...[
    'policies.policy',
    'policies.withdrawal',
    'policies.approval',
    'policies.approval_confirmed',
    'policies.voice',
    'policies.match_settled',
    'policies.for_people',
    'policies.fact_answer',
    'policies.system',
    'policies.decision',
    'policies.binding',
    'policies.ruling',
    'policies.system_evidence',
  ].map(table => ({ table: table as `${string}.${string}`, ...WHO_DID })),
  {
    table: 'policies.own_check',
    basis: 'Public task: showing that everybody went through what the policies ask of them',
    keep: '2 years',
    from: 'the day on which they did',
    erasureLeaves: 'That somebody went through it as what they were here, and the day',
    decides: 'data-protection-officer',
  },
  ...['policies.version', 'policies.passage', 'policies.clause_in_version', 'policies.fact_found'].map(
    table => ({
      table: table as `${string}.${string}`,
      basis: 'Public task: the text of a policy that the school publishes, which names post-holders',
      keep: '6 years',
      from: 'the day the version ceased to be in force',
      erasureLeaves: 'The published text: a name in it is part of an approved document',
      decides: 'headteacher',
    }),
  ),
]
