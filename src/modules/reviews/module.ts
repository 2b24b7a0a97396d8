import { defineModule } from '../../platform/module.ts'
import { accessReview } from './controls/access-review.ts'
import { openByNight } from './jobs/open-by-night.ts'
import { deedsPage } from './pages/deeds.ts'
import { reviewPage } from './pages/review.ts'
import { reviewsPage } from './pages/reviews.ts'
import { may } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { deedsWait, reviewWaits } from './queries/reviews-wait.ts'

export default defineModule({
  name: 'reviews',
  title: 'Access reviews',
  area: 'running',
  folder: import.meta.dirname,
  uses: ['people', 'access', 'systems', 'record'],
  may,
  pages: [reviewsPage, reviewPage, deedsPage],
  foot: [{ text: 'Access reviews', url: '/reviews', for: may.see.who }],
  waiting: [reviewWaits, deedsWait],
  controls: [accessReview],
  jobs: [openByNight],
  personalData,
})
