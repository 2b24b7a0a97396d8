import { defineModule } from '../../platform/module.ts'
import { sendOwedNotices } from './jobs/send-owed.ts'
import { sendWaiting } from './jobs/send-waiting.ts'
import { sendQueued, sendQueuedUnderSeal } from './listeners/send-queued.ts'
import { outboxPage } from './pages/outbox.ts'
import { may } from './permissions.ts'

export default defineModule({
  name: 'messages',
  title: 'Messages',
  area: 'running',
  folder: import.meta.dirname,
  uses: ['people'],
  may,
  foot: [{ text: 'Outbox', url: '/outbox', for: may.seeOutbox.who }],
  pages: [outboxPage],
  listeners: [sendQueued, sendQueuedUnderSeal],
  jobs: [sendWaiting, sendOwedNotices],
  personalData: [
    {
      table: 'messages.outbox',
      basis: 'Public task: telling people that something waits for them',
      keep: '1 year',
      from: 'the day it was made',
      erasureLeaves:
        'That a message was sent, to which role and when; the person, the address and the link go',
      decides: 'data-protection-officer',
    },
    {
      table: 'messages.folded',
      basis: 'Public task: telling people that something waits for them, and not too often',
      keep: 'While they are told such things',
      from: 'The day on which they were first told',
      erasureLeaves: 'When somebody was last told that something waits: an id and an instant',
      decides: 'data-protection-officer',
    },
  ],
})
