import type { Job } from '../../../platform/module.ts'
import { openIfDue } from '../commands/open-review.ts'

export const openByNight: Job = { name: 'reviews.open-by-night', cron: '40 4 * * *', run: openIfDue }
