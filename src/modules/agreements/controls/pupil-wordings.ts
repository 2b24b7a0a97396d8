import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { type Stage, STAGES } from '../agreement.ts'
import { wordingsEvidence } from '../queries/wordings-evidence.ts'

export const pupilWordings = control<{ stages: Stage[] }>({
  name: 'agreements.pupil-wordings',
  asks: 'Have an agreement in words for each stage',
  version: 1,
  parameters: z.object({ stages: z.array(z.enum(STAGES, 'Select the stages')).meta({ title: 'Stages' }) }),
  keyedBy: [],
  byDefault: [],
  stricter: (a, b) => b.stages.every(stage => a.stages.includes(stage)),
  without: { stages: [] },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ stages }) => `An agreement for pupils in words for ${stages.join(' and ')}`,
  movedBy: ['agreements.published', 'agreements.withdrawn', 'agreements.signed', 'people.joined'],
  evidence: (call, { stages }) => wordingsEvidence(call, stages),
  fix: { text: 'Write it', url: '/agreements/all' },
})
